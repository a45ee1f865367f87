import { colours } from './colours.ts';
import { column, type Element, type Style } from './element.ts';
import { fit, type Room } from './fit.ts';

/** Family names: the second of each pair has the letters beyond Western European ones. */
const families = { serif: 'Serif, Serif extended', sans: 'Sans, Sans extended' } as const;

/** No text is smaller: a preview is often 400 px wide, a third of the card. */
export const smallest = 28;

const styled =
  (base: Style) =>
  (text: string, size: number, style: Style = {}) =>
    column({ fontSize: size, color: colours.ink, wordBreak: 'break-word', ...base, ...style }, text);

/** A heading. */
export const heading = styled({
  fontFamily: families.serif,
  fontWeight: 600,
  lineHeight: 1.12,
  letterSpacing: '-0.015em',
  textWrap: 'balance',
});
/** A sentence to be read. */
export const prose = styled({ fontFamily: families.serif, fontWeight: 400, lineHeight: 1.32 });
/** A question or a description, as the pages set them. */
export const aside = styled({
  fontFamily: families.serif,
  fontWeight: 400,
  fontStyle: 'italic',
  lineHeight: 1.3,
  color: colours.muted,
});
/** A word that judges. */
export const strong = styled({ fontFamily: families.sans, fontWeight: 600, lineHeight: 1.2 });
/** Everything small. */
export const plain = styled({ fontFamily: families.sans, fontWeight: 400, lineHeight: 1.3, color: colours.muted });

/** Sets a text in one of the styles above, as large as its room allows. */
export function fitted(set: typeof prose, text: string, room: Room, style: Style = {}): Element {
  const { text: shown, size } = fit(text, room);
  return set(shown, size, style);
}
