import { escapeHtml } from '../../sentences/markup.ts';

export type Style = Readonly<Record<string, string | number>>;

/** What a card is drawn from, in the form that Takumi takes: boxes, texts and pictures. */
export type Element =
  | { readonly type: 'container'; readonly style: Style; readonly children: readonly Element[] }
  | { readonly type: 'text'; readonly style: Style; readonly text: string }
  | {
      readonly type: 'image';
      /** A drawing as SVG. */
      readonly src: string;
      readonly width: number;
      readonly height: number;
    };
/** Lets a helper leave a part out: `claim.check && plain(…)`. */
export type Part = Element | '' | false | undefined;

const kept = (parts: readonly Part[]): Element[] =>
  parts.filter((part) => typeof part === 'object');

const box = (style: Style, parts: readonly Part[]): Element => ({
  type: 'container',
  style: { display: 'flex', boxSizing: 'border-box', ...style },
  children: kept(parts),
});

export const row = (style: Style, ...parts: Part[]) =>
  box({ flexDirection: 'row', ...style }, parts);
export const column = (style: Style, ...parts: Part[]) =>
  box({ flexDirection: 'column', ...style }, parts);

/** A picture, `width` and `height` pixels large on the card. */
export const picture = (src: string, width: number, height: number): Element => ({
  type: 'image',
  src,
  width,
  height,
});

/** A drawing of its own: `size` is the width and height on the card, in pixels; without `view` also its coordinates. */
export const drawing = (
  size: readonly [number, number],
  shapes: readonly string[],
  view: readonly [number, number] = size,
): Element =>
  picture(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${view.join(' ')}">${shapes.join('')}</svg>`,
    ...size,
  );

/** A shape of a drawing: `d` as SVG has it, and its attributes. */
export const path = (d: string, look: Style): string =>
  `<path${Object.entries({ d, ...look })
    .map(([name, value]) => ` ${name}="${escapeHtml(`${value}`)}"`)
    .join('')}/>`;
