import { listPage } from '../sentences/addresses.ts';

/**
 * A list that can grow is spread over pages by count: so many items to a page, measured once per kind of list, so that
 * a full page with its style sheet keeps to 20 kB compressed (held by tests/content/weights.test.ts). The second page of
 * `/claims/` is `/claims/2/`.
 */
export const pageSizes = {
  claims: 350,
  sources: 20,
  references: 360,
  disagreements: 100,
  changes: 26,
  names: 200,
  /** Claims, disagreements and shared wordings of one criterion. */
  criterion: 32,
  /** Statements of one article, in whole sections: about as many. */
  statements: 36,
} as const;

/** Which of its pages a list is on. */
export interface PageNumber {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** One page of a list. */
export interface ListPage<T> extends PageNumber {
  /** Address of the first page. */
  readonly list: string;
  readonly items: readonly T[];
}

/** Address of the page that holds the item at `index`, from 0, or of its anchor there. */
export const addressOfItem = (list: string, index: number, size: number) =>
  listPage(list, Math.floor(Math.max(0, index) / size) + 1);

/** The pages that items take, in their order; at least one. */
export function pagesOf<T>(list: string, items: readonly T[], size: number): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    list,
    number: index + 1,
    count,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** What Astro needs of a list's pages: the first has no number in its address. */
export const pagePaths = <T>(pages: readonly ListPage<T>[]) =>
  pages.map((page) => ({
    params: { page: page.number === 1 ? undefined : String(page.number) },
    props: { page },
  }));

/** The numbers that a page links to: the ends and its surroundings; `undefined` stands for a gap. */
export function numbersAround({ number, count }: PageNumber): (number | undefined)[] {
  const shown = Array.from({ length: count }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === count || Math.abs(each - number) <= 2,
  );
  return shown.flatMap((each, index) =>
    each - (shown[index - 1] ?? 0) > 1 ? [undefined, each] : [each],
  );
}

/** A part of a list under a heading, with an anchor of its own. */
export interface Heading {
  readonly id: string;
  readonly name: string;
  /** Ids of what stands under it: anchors too. */
  readonly within?: readonly string[];
}

/** What begins on a later page: the first page carries its anchor, which leads on. */
export interface LaterHeading extends Heading {
  readonly number: number;
}

/** The headings that begin after the first page, with the page on which each does. */
export function laterHeadings<T>(
  items: readonly T[],
  size: number,
  headingOf: (item: T) => Heading,
): LaterHeading[] {
  const first = new Map<string, LaterHeading>();
  for (const [index, item] of items.entries()) {
    const heading = headingOf(item);
    if (!first.has(heading.id))
      first.set(heading.id, { ...heading, number: Math.floor(index / size) + 1 });
  }
  return [...first.values()].filter(({ number }) => number > 1);
}

/** Later headings of one name on one page as one entry that carries the anchors of all. */
export function joinedHeadings(headings: readonly LaterHeading[]): LaterHeading[] {
  const alike = Map.groupBy(headings, ({ number, name }) => `${number} ${name}`);
  return [...alike.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, within: idsIn([first, ...more]).slice(1) }] : [],
  );
}

const idsIn = (headings: readonly Heading[]) =>
  headings.flatMap(({ id, within = [] }) => [id, ...within]);
