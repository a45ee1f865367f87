import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

const require = createRequire(import.meta.url);

type Cut = readonly [name: string, pack: string, weight: 400 | 600, style: 'normal' | 'italic'];

const cuts: readonly Cut[] = [
  ['Serif', 'source-serif-4', 400, 'normal'],
  ['Serif', 'source-serif-4', 400, 'italic'],
  ['Serif', 'source-serif-4', 600, 'normal'],
  ['Sans', 'inter', 400, 'normal'],
  ['Sans', 'inter', 600, 'normal'],
];

/** A font as satori takes it, its data being bytes. */
type CardFont = Font & { readonly data: Buffer };

const read = (subset: string, suffix: string) =>
  cuts.map(
    ([name, pack, weight, style]): CardFont => ({
      name: `${name}${suffix}`,
      weight,
      style,
      data: readFileSync(
        require.resolve(`@fontsource/${pack}/files/${pack}-${subset}-${weight}-${style}.woff`),
      ),
    }),
  );

/** The cards' own fonts, so that they come out the same on every machine. satori reads woff, and not woff2. */
export const fonts: readonly CardFont[] = [...read('latin', ''), ...read('latin-ext', ' extended')];
