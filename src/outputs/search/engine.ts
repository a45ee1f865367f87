import { isHitKind } from '../../sentences/hits.ts';
import { isState } from '../../sentences/labels.ts';
import type { Hit } from './rank.ts';
import type { Question } from './words.ts';

/** The part of Pagefind's browser API that is used here. */
interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}
interface Answer {
  readonly results: readonly { readonly score: number; readonly data: () => Promise<Fragment> }[];
  readonly filters: Counts;
}
export type Filters = Readonly<Record<string, readonly string[]>>;
/** Filter → value → hits that have it. */
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
}

let started: Promise<Pagefind> | undefined;

/** Loads the engine once; a failure is not kept, so that the next try can succeed. */
function start(base: string): Promise<Pagefind> {
  started ??= (async () => {
    const engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    // A worker would cost eleven kilobytes more and gain nothing at this size.
    await engine.options({ baseUrl: '/', excerptLength: 26, noWorker: true });
    await engine.init();
    return engine;
  })().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

function hitOf({ url, excerpt, content, meta }: Fragment, score: number): Hit {
  const { kind = '', verdict = '', title = url, aliases } = meta;
  if (!isHitKind(kind)) throw new Error(`the index knows a kind "${kind}" that this page does not`);
  return {
    address: url,
    title,
    kind,
    verdict: isState(verdict) ? verdict : undefined,
    excerpt,
    text: [title, aliases, content].join(' '),
    score,
  };
}

const wanted = (filters: Filters) =>
  Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, { any: values }]));
/** Pagefind lists everything where it is asked for nothing. */
const wordsFor = ({ sought }: Question) => sought || null;

/**
 * Asks the index. `base` is the site's base with a slash at the end; a question without words lists what the filters leave.
 * At most `most` hits are loaded. Rejects when the engine cannot be loaded.
 */
export async function ask(
  base: string,
  question: Question,
  filters: Filters,
  limit: number,
): Promise<Results> {
  const engine = await start(base);
  const answer = await engine.search(wordsFor(question), { filters: wanted(filters) });
  const hits = await Promise.all(
    answer.results.slice(0, limit).map(async (result) => hitOf(await result.data(), result.score)),
  );
  return { hits, total: answer.results.length };
}

/** How many hits each value of each filter has. Loads the filters, which is why it is apart from the answer itself. */
export async function countHits(
  base: string,
  question: Question,
  filters: Filters,
): Promise<Counts> {
  const engine = await start(base);
  await engine.filters();
  return (await engine.search(wordsFor(question), { filters: wanted(filters) })).filters;
}
