import type { Hit } from './rank.ts';

/** The part of Pagefind's browser API that is used here. */
interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}
interface Answer {
  readonly results: readonly { readonly data: () => Promise<Fragment> }[];
  readonly filters: Counts;
}
export type Filters = Readonly<Record<string, readonly string[]>>;
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: { filters: object }): Promise<Answer>;
}

export interface Results {
  readonly hits: readonly Hit[];
  /** Everything found, of which `hits` are the first. */
  readonly total: number;
  /** Filter → value → hits that have it. */
  readonly counts: Counts;
}

let started: Promise<Pagefind> | undefined;

/** Loads the engine once; a failure is not kept, so that the next try can succeed. */
function start(base: string): Promise<Pagefind> {
  started ??= (async () => {
    const engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await engine.options({ baseUrl: '/', excerptLength: 26 });
    await engine.init();
    // Until the filters are loaded, answers carry no counts.
    await engine.filters();
    return engine;
  })().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

const hitOf = ({ url, excerpt, content, meta }: Fragment): Hit => ({
  address: url,
  title: meta['title'] ?? url,
  kind: meta['kind'] ?? '',
  verdict: meta['verdict'],
  excerpt,
  text: [meta['title'], meta['aliases'], content].join(' '),
});

/**
 * Asks the index. `base` is the site's base with a slash at the end; no `query` lists what the filters leave.
 * At most `most` hits are loaded. Rejects when the engine cannot be loaded.
 */
export async function ask(base: string, query: string, filters: Filters, most: number): Promise<Results> {
  const engine = await start(base);
  const wanted = Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, { any: values }]));
  const answer = await engine.search(query === '' ? null : query, { filters: wanted });
  const fragments = await Promise.all(answer.results.slice(0, most).map((result) => result.data()));
  return { hits: fragments.map(hitOf), total: answer.results.length, counts: answer.filters };
}
