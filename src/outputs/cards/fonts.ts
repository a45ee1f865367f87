import { readFileSync } from 'node:fs';
import type { Font } from 'satori';
import { ofPackage } from '../../reading/engine-folder.ts';

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

/** A font as satori takes it, its data being bytes. */
export type CardFont = Font & { readonly data: Buffer };

const nameOf = (family: Family, subset: (typeof subsets)[number]) => `${family} ${subset}`;

/** The families to try for each letter, in the form of CSS. */
export const familyStack = (family: Family) =>
  subsets.map((subset) => nameOf(family, subset)).join(', ');

/** The cards' own fonts, so that they come out the same on every machine. satori reads woff, and not woff2. */
export const fonts: readonly CardFont[] = subsets.flatMap((subset) =>
  cuts.map(({ family, pack, weight, style }) => ({
    name: nameOf(family, subset),
    weight,
    style,
    data: readFileSync(
      ofPackage(`@fontsource/${pack}/files/${pack}-${subset}-${weight}-${style}.woff`),
    ),
  })),
);

/** The fonts of one cut, in the order in which they are tried for a letter. */
export const fontsOf = (family: Family, weight: number, style: string): readonly CardFont[] =>
  fonts.filter(
    (font) => font.name.startsWith(family) && font.weight === weight && font.style === style,
  );
