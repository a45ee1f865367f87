import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteIn } from '../../src/judge/site.ts';
import { loadOf, paintWeight } from '../../src/judge/weigh.ts';

/** Bytes of one kind of page: HTML and style sheet, brotli. */
export interface Weight {
  readonly pages: number;
  readonly median: number;
  readonly largest: number;
}

/** Of each kind the pages with the longest HTML are compressed, and the one of middle length: compressing all would take longer than building. */
const longest = 10;

/** `/claims/some-id/` is of the kind `claims/*`; `/claims/2/`, which goes on where `/claims/` ends, is of the kind `claims/n`. */
function kindOf(page: string): string {
  const [first = '', ...rest] = dirname(page).split('/');
  return first === '.'
    ? page
    : [first, ...rest.map((part) => (/^\d+$/.test(part) ? 'n' : '*'))].join('/');
}

/** Kind → weight of the pages of the built site `dist`. */
export function weightsOf(dist: string): ReadonlyMap<string, Weight> {
  const site = siteIn(dist);
  const length = (page: string) => statSync(join(dist, page)).size;
  const kinds = [...Map.groupBy(site.pages, kindOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    kinds.map(([kind, group]) => {
      const byLength = group.toSorted((a, b) => length(a) - length(b));
      const weigh = (page = '') => paintWeight(loadOf(site, page));
      const median = weigh(byLength[Math.floor(byLength.length / 2)]);
      return [
        kind,
        { pages: group.length, median, largest: Math.max(...byLength.slice(-longest).map(weigh)) },
      ];
    }),
  );
}
