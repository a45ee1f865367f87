import type { Knowledge, Saying, Source } from '../knowledge/knowledge.ts';
import { sectionOf } from '../knowledge/sayings.ts';
import { addresses, listPage } from '../sentences/addresses.ts';
import { type ListPage, pageSizes } from './paging.ts';

/** What an article says, as its page tells it. */
export interface Told {
  readonly saying: Saying;
  /** Whether the retelling marks it: its first mark is its anchor, else its place in the list is. */
  readonly marked: boolean;
}

/** A section of a source as its page shows it. */
export interface Digested {
  readonly id: string;
  /** The section of the digest as written. */
  readonly prose: string;
  /** Ids of claims whose mark stands in the prose itself. */
  readonly carried: readonly string[];
  /** What is first said in the section, in the order of its lines. */
  readonly told: readonly Told[];
}

/** Section → its prose as written. */
function retoldIn({ uses }: Source): ReadonlyMap<string | undefined, string> {
  const sections = uses.filter(({ name }) => name === 'Section');
  return new Map(sections.map(({ attributes, inner }) => [attributes['id'], inner]));
}

/** The first mark of each claim. */
const marksIn = ({ uses }: Source) => uses.filter(({ name, first }) => name === 'Claim' && first);

/** Section → what is first said in it. */
function firstSaid(source: Source, sayings: readonly Saying[]) {
  const [first] = source.sections;
  return Map.groupBy(sayings, (saying) => (sectionOf(source, saying) ?? first)?.id);
}

/** Sections in the source's order. A saying stands once: under the section in which it is first made, else under the first. */
export function digestOf(source: Source, sayings: readonly Saying[]): Digested[] {
  const marks = marksIn(source);
  const marked = new Set(marks.map(({ attributes }) => attributes['id']));
  const retold = retoldIn(source);
  const made = firstSaid(source, sayings);
  return source.sections.map(({ id }) => ({
    id,
    prose: retold.get(id) ?? '',
    carried: marks
      .filter(({ section }) => section === id)
      .flatMap(({ attributes }) => attributes['id'] ?? []),
    told: (made.get(id) ?? []).map((saying) => ({ saying, marked: marked.has(saying.claim) })),
  }));
}

/** Ids of the claims whose anchor stands in a section. */
export const anchoredIn = ({ carried, told }: Digested): string[] => [
  ...carried,
  ...told.filter(({ marked }) => !marked).map(({ saying }) => saying.claim),
];

/** What stands before the sections on the first page takes the room of so many statements. */
const opening = 22;

/** The sections over as many pages as their statements fill, about as many on each; the middle of a section says where it stands. */
export function leavesOf(
  source: Source,
  sayings: readonly Saying[],
  size: number = pageSizes.statements,
  before: number = opening,
): ListPage<Digested>[] {
  const total = before + sayings.length;
  const most = Math.max(1, Math.ceil(total / size));
  let passed = before;
  const leafOf = ({ told }: Digested) => {
    const middle = passed + told.length / 2;
    passed += told.length;
    return Math.min(most - 1, Math.floor((middle / total) * most));
  };
  const leaves = [...Map.groupBy(digestOf(source, sayings), leafOf).values()];
  return leaves.map((items, index) => ({
    list: addresses.source(source.id),
    number: index + 1,
    count: leaves.length,
    items,
  }));
}

const pagesOfAnchors = new WeakMap<Source, ReadonlyMap<string, number>>();

/** The page of an article on which each claim has its anchor; found once, for every page of a claim asks for it. */
function pagesOf(source: Source, sayings: readonly Saying[]): ReadonlyMap<string, number> {
  const found =
    pagesOfAnchors.get(source) ??
    new Map(
      leavesOf(source, sayings).flatMap(({ number, items }) =>
        items.flatMap(anchoredIn).map((claim) => [claim, number] as const),
      ),
    );
  pagesOfAnchors.set(source, found);
  return found;
}

/** Where an article's page tells what it says, on the page that holds it. */
export function addressOfStatement(
  knowledge: Pick<Knowledge, 'source' | 'sayingsBy'>,
  { source, claim }: Pick<Saying, 'source' | 'claim'>,
): string {
  const number = pagesOf(knowledge.source(source), knowledge.sayingsBy(source)).get(claim) ?? 1;
  return listPage(addresses.statement(source, claim), number);
}
