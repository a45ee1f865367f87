import type { Place } from './document.ts';
import type { Problem } from './problem.ts';

/**
 * Characters that show nothing, or make a text read otherwise than it is stored: controls, marks that turn the direction of writing,
 * invisible formatting, letters without a shape, halves of pairs, private ones; and a carriage return alone, which some readers take for the end of a line.
 * Left: line breaks, tabs, what chooses the look of an emoji, and the joiners that some scripts and emoji need, but no Latin letter or digit.
 */
const hidden =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u{2800}]--[\t\n\u{200C}\u{200D}\u{FE0E}\u{FE0F}]]|(?<=[\p{Script=Latin}\d])[\u{200C}\u{200D}]/gv;

const codeOf = (character: string) =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

/** The hidden characters of a text, each kind once, as a problem; none where there is none. To find out a place takes as long as its file has keys, and is asked only then. */
export function hiddenIn(text: string, place: () => Place): Problem[] {
  const found = [...new Set(text.match(hidden))].map(codeOf);
  if (found.length === 0) return [];
  return [
    {
      ...place(),
      message: `hidden ${found.length === 1 ? 'character' : 'characters'} ${found.join(', ')}`,
      hint: 'delete what cannot be seen',
    },
  ];
}

/** The same for a whole file, each line at its place. */
export const hiddenInFile = (file: string, text: string): Problem[] =>
  text.split('\n').flatMap((line, index) =>
    hiddenIn(line, () => ({
      file,
      line: index + 1,
      column: Math.max(1, line.search(hidden) + 1),
    })),
  );

/** The same for the values of parsed data, keys included: an escape such as `"\u202E"` shows in no line of the file. */
export function hiddenInData(
  value: unknown,
  at: (path: (string | number)[]) => Place,
  path: (string | number)[] = [],
): Problem[] {
  if (typeof value === 'string') return hiddenIn(value, () => at(path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const inside = [...path, Array.isArray(value) ? Number(key) : key];
    return [...hiddenIn(key, () => at(inside)), ...hiddenInData(inner, at, inside)];
  });
}
