import { type BuiltSite, leadsOn } from './site.ts';
import { loadOf, paintWeight, scriptWeight } from './weigh.ts';

/** Bytes, brotli: a page and its style sheets; pages that only lead on are far less. The page that searches brings its engine, that of the table its controls. */
export const limits = {
  /** One initial congestion window. */
  window: 14_600,
  longest: 20_000,
  moved: 8_000,
  script: 4_700,
  table: 6_000,
  search: 17_000,
} as const;

export interface PageWeight {
  readonly page: string;
  /** HTML and style sheets. Exact above the congestion window, at most this below. */
  readonly paint: number;
  /** Script before anybody does anything. */
  readonly script: number;
}

export const scriptLimitOf = (page: string) =>
  page.startsWith('search/')
    ? limits.search
    : page.startsWith('compare/')
      ? limits.table
      : limits.script;

export const weightsOf = (site: BuiltSite): PageWeight[] =>
  site.pages.map((page) => {
    const load = loadOf(site, page);
    return { page, paint: paintWeight(load, limits.window), script: scriptWeight(load) };
  });

/** What is heavier than the engine lets any page be. */
export const overweight = (site: BuiltSite, weights: readonly PageWeight[]): string[] =>
  weights.flatMap(({ page, paint, script }) => {
    const most = leadsOn(site, page) ? limits.moved : limits.longest;
    return [
      ...(paint > most ? [`${page}: ${paint} bytes of HTML and style; at most ${most}`] : []),
      ...(script > scriptLimitOf(page)
        ? [`${page}: ${script} bytes of script before interaction; at most ${scriptLimitOf(page)}`]
        : []),
    ];
  });
