import { colours } from './colours.ts';
import { column, type Element, type Style } from './element.ts';
import { type Face, fitted, type Room } from './fit.ts';

// The second of each pair has the letters beyond Western European ones.
const serif = 'Serif, Serif extended';
const sans = 'Sans, Sans extended';

/** No text is smaller: a preview is often 400 px wide, a third of the card. */
export const smallest = 28;

/** Sets a text: in a size, or as large as its room allows. */
export type Setting = (text: string, size: number | Room, style?: Style) => Element;

const setting =
  ({ leading, breadth }: Face, look: Style): Setting =>
  (text, size, style = {}) => {
    const shown =
      typeof size === 'number' ? { text, size } : fitted(text, size, { leading, breadth });
    const base = {
      color: colours.ink,
      wordBreak: 'break-word',
      lineHeight: leading,
      fontSize: shown.size,
    };
    return column({ ...base, ...look, ...style }, shown.text);
  };

/** A name or a statement that the card is about. */
export const heading = setting(
  { leading: 1.12, breadth: 0.97 },
  { fontFamily: serif, fontWeight: 600, letterSpacing: '-0.015em', textWrap: 'balance' },
);
const proseFace = { leading: 1.32, breadth: 0.97 } as const;
/** A sentence to be read. */
export const prose = setting(proseFace, { fontFamily: serif, fontWeight: 400 });
/** The size in which such a sentence fits. */
export const proseSize = (text: string, room: Room) => fitted(text, room, proseFace).size;
/** A question or a description, as the pages set them. */
export const aside = setting(
  { leading: 1.3, breadth: 0.9 },
  { fontFamily: serif, fontWeight: 400, fontStyle: 'italic', color: colours.muted },
);
/** A word that judges. */
export const strong = setting(
  { leading: 1.2, breadth: 0.985 },
  { fontFamily: sans, fontWeight: 600 },
);
/** Everything small. */
export const plain = setting(
  { leading: 1.3, breadth: 0.97 },
  { fontFamily: sans, fontWeight: 400, color: colours.muted },
);

/** Room for one line. */
export const oneLine = (width: number, ...sizes: Room['sizes']): Room => ({
  width,
  height: 0,
  sizes,
});
