/** What satori draws: the shape of a React element, without React. */
export interface Element {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>> & {
    readonly style?: Style;
    readonly children?: readonly Child[];
  };
}
export type Child = Element | string;
export type Style = Readonly<Record<string, string | number>>;
/** Lets a helper leave a part out: `claim.check && text(…)`. */
export type Part = Child | false | undefined;

const kept = (parts: readonly Part[]): Child[] =>
  parts.filter((part) => part !== false && part !== undefined);

const box = (style: Style, parts: readonly Part[]): Element => ({
  type: 'div',
  // satori counts padding outside the width unless told otherwise.
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children: kept(parts) },
});

export const row = (style: Style, ...parts: Part[]) =>
  box({ flexDirection: 'row', ...style }, parts);
export const column = (style: Style, ...parts: Part[]) =>
  box({ flexDirection: 'column', ...style }, parts);

/** A drawing of its own: `size` is the width and height on the card, in pixels; without `view` also its coordinates. */
export const drawing = (
  size: readonly [number, number],
  shapes: readonly Element[],
  view: readonly [number, number] = size,
): Element => ({
  type: 'svg',
  props: { width: size[0], height: size[1], viewBox: `0 0 ${view.join(' ')}`, children: shapes },
});

export const path = (d: string, look: Style): Element => ({ type: 'path', props: { d, ...look } });
