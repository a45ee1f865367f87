import { type HitKind, isHitKind } from '../../sentences/hits.ts';
import type { Question } from './question.ts';
import { quotedEnd } from './quoted.ts';

/** The part of Pagefind's browser API that is used here. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Filters;
}
interface Answer {
  readonly results: readonly { readonly data: () => Promise<Fragment> }[];
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

/** An entry of the full text. */
export interface FullHit {
  /** From the site’s root. */
  readonly address: string;
  readonly title: string;
  readonly kind: HitKind;
  /** Said below the title: the answer in a word or two. */
  readonly line?: string | undefined;
  /** What is quoted of it. */
  readonly text: string;
  /** All that is searched of it. */
  readonly whole: string;
  /** The criterion under which it is listed. */
  readonly of?: string | undefined;
}

export interface Results {
  readonly hits: readonly FullHit[];
  /** Everything found, of which `hits` are the first. */
  readonly total: number;
}

/** Pieces of the index that were asked for and did not come. */
const lost = new Set<string>();

const piece = /\/pagefind\/.+\.pf_(?:index|filter|fragment)$/;

let isWatched = false;
/** Pagefind answers from the pieces it has and keeps silent of the others: what it asks for is watched, so that no part passes for the whole. */
function watchPieces(): void {
  if (isWatched) return;
  isWatched = true;
  const fetch = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!piece.test(address)) return fetch(input, init);
    try {
      const response = await fetch(input, init);
      if (response.ok) lost.delete(address);
      else lost.add(address);
      return response;
    } catch (error) {
      lost.add(address);
      throw error;
    }
  };
}

/** @throws where a piece is missing that the answer would need. */
function requireWhole(): void {
  if (lost.size > 0) throw new Error(`pieces of the index did not come: ${[...lost].join(', ')}`);
}

let started: Promise<Pagefind> | undefined;

/** Loads the engine once; a failure is not kept, so that the next try can succeed. */
function start(base: string): Promise<Pagefind> {
  started ??= (async () => {
    watchPieces();
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

function hitOf({ url, content, meta: { title = url }, filters }: Fragment): FullHit {
  const { kind: [kind = ''] = [], criterion: [of] = [] } = filters;
  if (!isHitKind(kind)) throw new Error(`the index knows a kind "${kind}" that this page does not`);
  const [text = '', ...more] = content.split(quotedEnd);
  const whole = [text, ...more].join(' ');
  return { address: url, title, kind, text, whole, of };
}

const wanted = (filters: Filters) =>
  Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, { any: values }]));

/**
 * What counts of a question, as it was typed. Pagefind lists everything where it is asked for nothing. Names of subjects stand nearly everywhere, in
 * some twenty kilobytes of the index each: they are asked for only where nothing else is.
 */
function wordsFor({ asked, subjects }: Question): string | null {
  const counting = asked.filter(({ light }) => !light);
  const words = (counting.length > 0 ? counting : asked).map(({ typed }) => typed);
  return (words.length > 0 ? words : subjects).join(' ') || null;
}

/** Asks the full text. `base`: the site’s, with a slash at the end. A question without words lists what the filters leave. Rejects when the engine cannot be loaded. */
export async function ask(
  base: string,
  question: Question,
  filters: Filters,
  limit: number,
): Promise<Results> {
  const engine = await start(base);
  const { results } = await engine.search(wordsFor(question), { filters: wanted(filters) });
  requireWhole();
  const hits = await Promise.all(
    results.slice(0, limit).map(async (result) => hitOf(await result.data())),
  );
  return { hits, total: results.length };
}

/** How many hits each value of each filter has. Loads the filters, which is why it is apart from the answer itself. */
export async function countHits(
  base: string,
  question: Question,
  filters: Filters,
): Promise<Counts> {
  const engine = await start(base);
  await engine.filters();
  const answer = await engine.search(wordsFor(question), { filters: wanted(filters) });
  requireWhole();
  return answer.filters;
}
