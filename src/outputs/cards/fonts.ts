import { readFileSync } from 'node:fs';
import { ofPackage } from '../../home/engine-folder.ts';

/** The cuts that cards are set in. */
const cuts = [
  { family: 'Serif', pack: 'source-serif-4', weight: 400, style: 'normal' },
  { family: 'Serif', pack: 'source-serif-4', weight: 400, style: 'italic' },
  { family: 'Serif', pack: 'source-serif-4', weight: 600, style: 'normal' },
  { family: 'Sans', pack: 'inter', weight: 400, style: 'normal' },
  { family: 'Sans', pack: 'inter', weight: 600, style: 'normal' },
] as const;

/** The letters of Western European languages, and those beyond. */
const subsets = ['latin', 'latin-ext'] as const;

export type Family = (typeof cuts)[number]['family'];

/** A font as Takumi takes it. */
export interface CardFont {
  readonly name: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly data: Buffer;
}

const nameOf = (family: Family, subset: (typeof subsets)[number]) => `${family} ${subset}`;

/** The families to try for each letter, in the form of CSS. */
export const familyStack = (family: Family) =>
  subsets.map((subset) => nameOf(family, subset)).join(', ');

/** @throws Error where it is not installed. */
function fontIn(file: string): Buffer {
  try {
    return readFileSync(ofPackage(file));
  } catch {
    throw new Error(`the font ${file} is not installed: npm install did not finish; run it again`);
  }
}

/** The cards' own fonts, so that they come out the same on every machine; as woff, which the measuring reads as well. */
export const fonts: readonly CardFont[] = subsets.flatMap((subset) =>
  cuts.map(({ family, pack, weight, style }) => ({
    name: nameOf(family, subset),
    weight,
    style,
    data: fontIn(`@fontsource/${pack}/files/${pack}-${subset}-${weight}-${style}.woff`),
  })),
);

/** The fonts of one cut, in the order in which they are tried for a letter. */
export const fontsOf = (family: Family, weight: number, style: string): readonly CardFont[] =>
  fonts.filter(
    (font) => font.name.startsWith(family) && font.weight === weight && font.style === style,
  );
