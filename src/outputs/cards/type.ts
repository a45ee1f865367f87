import { colours } from './colours.ts';
import type { Element, Style } from './element.ts';
import { type Face, fitted, type Room } from './fit.ts';
import { familyStack } from './fonts.ts';

/** No text is smaller: a preview is often 400 px wide, a third of the card. */
export const smallest = 28;

const regular = { family: 'Serif', weight: 400, style: 'normal', spacing: 0 } as const;

/** What texts are set in. */
export const faces = {
  heading: { ...regular, weight: 600, leading: 1.12, spacing: -0.015 },
  prose: { ...regular, leading: 1.32 },
  italic: { ...regular, style: 'italic', leading: 1.3 },
  strong: { ...regular, family: 'Sans', weight: 600, leading: 1.2 },
  plain: { ...regular, family: 'Sans', leading: 1.3 },
} as const satisfies Readonly<Record<string, Face>>;

const styleOf = ({ family, weight, style, leading, spacing }: Face): Style => ({
  fontFamily: familyStack(family),
  fontWeight: weight,
  fontStyle: style,
  lineHeight: leading,
  letterSpacing: `${spacing}em`,
  wordBreak: 'break-word',
});

/** Sets a text: in a size, or as large as its room allows. */
export type Setting = (text: string, size: number | Room, style?: Style) => Element;

const setting =
  (face: Face, look: Style): Setting =>
  (text, size, style = {}) => {
    const shown = typeof size === 'number' ? { text, size } : fitted(text, size, face);
    return {
      type: 'text',
      text: shown.text,
      style: { ...styleOf(face), fontSize: shown.size, ...look, ...style },
    };
  };

/** A name or a statement that the card is about. */
export const heading = setting(faces.heading, { color: colours.ink, textWrap: 'balance' });
/** A sentence to be read. */
export const prose = setting(faces.prose, { color: colours.ink });
/** A question or a description, as the pages set them. */
export const italic = setting(faces.italic, { color: colours.muted });
/** A word that judges. */
export const strong = setting(faces.strong, { color: colours.ink });
/** Everything small. */
export const plain = setting(faces.plain, { color: colours.muted });

/** Room for one line. */
export const oneLine = (width: number, ...sizes: Room['sizes']): Room => ({
  width,
  height: 0,
  sizes,
});
