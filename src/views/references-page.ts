import { graphFor } from '../knowledge/graph.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Reference, referenceKinds } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { counted } from '../sentences/numbers.ts';
import { readSentence } from '../sentences/references.ts';
import { partsPhrase } from '../sentences/rests.ts';
import type { PageHead } from './head.ts';
import { oldIds } from './moved.ts';
import {
  addressOfItem,
  type Heading,
  joinedHeadings,
  type LaterHeading,
  type ListPage,
  laterHeadings,
  pageSizes,
  pagesOf,
} from './paging.ts';

/** By kind, then by title. */
function ordered({ references }: Knowledge): Reference[] {
  const kinds = Object.keys(referenceKinds);
  return references.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.title.localeCompare(b.title, 'en'),
  );
}

export const referencePages = (knowledge: Knowledge): ListPage<Reference>[] =>
  pagesOf(addresses.references(), ordered(knowledge), pageSizes.references);

/** The addresses of references in their list, each on the page that holds it. */
export function referenceAddresses(knowledge: Knowledge): (id: string) => string {
  const places = new Map(ordered(knowledge).map(({ id }, index) => [id, index]));
  return (id) => addressOfItem(addresses.reference(id), places.get(id) ?? 0, pageSizes.references);
}

const anchorOf = (kind: string) => `kind-${kind}`;

/** Anchors of a kind under words that it had before. */
function oldAnchorsOf(kind: Reference['kind']): readonly string[] {
  const word = referenceKinds[kind];
  return 'was' in word ? [anchorOf(word.was)] : [];
}

/** ` 3 claims and 1 cell rest on it.` */
function restingSentence(knowledge: Knowledge, { id }: Reference): string {
  const resting = graphFor(knowledge).restingOn({ kind: 'reference', id });
  const phrase = partsPhrase(resting);
  return phrase === undefined ? '' : ` ${phrase} ${resting.length === 1 ? 'rests' : 'rest'} on it.`;
}

function headOf(knowledge: Knowledge, page: ListPage<Reference>): PageHead {
  return {
    title: counted(knowledge.references.length, 'reference'),
    description:
      'Everything that a verdict, a cell or a finding stands on: what was opened, at which version, on which day, and whether it is primary.',
    address: addresses.references(),
    page,
  };
}

/** A reference under its kind, with the anchors that lead to it: the first of a kind has the kind's too. */
const headingOf =
  (knowledge: Knowledge, references: readonly Reference[]) =>
  (reference: Reference): Heading => {
    const { id, kind } = reference;
    const begins = references.find((each) => each.kind === kind) === reference;
    return {
      id,
      name: referenceKinds[kind].label,
      within: [...oldIds(knowledge, 'reference', id), ...(begins ? [anchorOf(kind)] : [])],
    };
  };

/** The references of later pages, by kind. */
function laterReferences(knowledge: Knowledge): LaterHeading[] {
  const references = ordered(knowledge);
  return joinedHeadings(
    laterHeadings(references, pageSizes.references, headingOf(knowledge, references)),
  );
}

function paginationOf(knowledge: Knowledge, page: ListPage<Reference>) {
  return {
    page,
    label: 'References',
    whole: [{ name: 'JSON', address: addresses.api('references') }],
    later: laterReferences(knowledge),
  };
}

const entryOf = (knowledge: Knowledge, reference: Reference) => ({
  id: reference.id,
  oldIds: oldIds(knowledge, 'reference', reference.id),
  title: reference.title,
  url: reference.url,
  about: `: ${readSentence(reference)}.${restingSentence(knowledge, reference)}`,
});

/** `12 primary sources`: what references of a kind are worth, and how many there are of it on all pages. */
function standingOf({ references }: Knowledge, kind: Reference['kind']): string {
  const all = references.filter((reference) => reference.kind === kind);
  return counted(all.length, `${referenceKinds[kind].primary ? 'primary' : 'secondary'} source`);
}

/** One page of everything that was opened. */
export function referencesPage(knowledge: Knowledge, page: ListPage<Reference>) {
  return {
    head: headOf(knowledge, page),
    pagination: paginationOf(knowledge, page),
    kinds: [...Map.groupBy(page.items, ({ kind }) => kind)].map(([kind, references]) => ({
      id: anchorOf(kind),
      oldIds: oldAnchorsOf(kind),
      label: referenceKinds[kind].label,
      standing: standingOf(knowledge, kind),
      references: references.map((reference) => entryOf(knowledge, reference)),
    })),
  };
}

export type ReferencesPage = ReturnType<typeof referencesPage>;
