import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes of one kind of page: HTML and style sheet, brotli. */
export interface Weight {
  readonly pages: number;
  readonly median: number;
  readonly largest: number;
}

/** Of each kind the pages with the longest HTML are compressed, and the one of middle length: compressing all would take longer than building. */
const longest = 10;

/** `/claims/some-id/` is of the kind `claims/*`. */
const kindOf = (page: string) => {
  const [first = '', ...rest] = dirname(page).split('/');
  return first === '.' ? page : [first, ...rest.map(() => '*')].join('/');
};

const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length;

/** Kind → weight of the pages of the built site `dist`. */
export function weightsOf(dist: string): ReadonlyMap<string, Weight> {
  const css = globSync('_astro/*.css', { cwd: dist }).reduce((sum, file) => sum + brotli(join(dist, file)), 0);
  const pages = globSync('**/*.html', { cwd: dist }).toSorted();
  const kinds = [...Map.groupBy(pages, kindOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    kinds.map(([kind, group]) => {
      const byLength = group.map((page) => join(dist, page)).toSorted((a, b) => statSync(a).size - statSync(b).size);
      const weigh = (file = '') => brotli(file) + css;
      const median = weigh(byLength[Math.floor(byLength.length / 2)]);
      return [kind, { pages: group.length, median, largest: Math.max(...byLength.slice(-longest).map(weigh)) }];
    }),
  );
}
