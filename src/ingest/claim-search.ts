import MiniSearch, { type SearchResult } from 'minisearch';
import { telling } from './stems.ts';
import type { KnownClaim, Topic } from './vocabulary.ts';

/** A claim that is there, with what it is asked for. */
export interface Known {
  readonly claim: KnownClaim;
  readonly topic: Topic;
  readonly words: ReadonlySet<string>;
}

const fields = ['text', 'id', 'notes', 'why', 'topic'] as const;
type Field = (typeof fields)[number];

const documentOf = (claim: KnownClaim, { name, aliases }: Topic) => ({
  key: claim.id,
  id: claim.id.replaceAll('-', ' '),
  text: claim.text,
  notes: claim.notes.join('\n'),
  why: claim.why,
  topic: [name, ...aliases].join('\n'),
});

export function indexOf(known: readonly Known[]): MiniSearch {
  const index = new MiniSearch({
    fields: [...fields],
    idField: 'key',
    tokenize: telling,
    processTerm: (stem) => stem,
  });
  index.addAll(known.map(({ claim, topic }) => documentOf(claim, topic)));
  return index;
}

/** What a search finds: the claims that share more with a statement than the name of a subject, and how well each field fits. */
export interface Found {
  readonly near: ReadonlySet<string>;
  readonly score: (field: Field, id: string) => number;
}

const scoresOf = (found: readonly SearchResult[] = []) =>
  new Map(found.map(({ id, score }) => [String(id), Math.log1p(score)]));

export function searchIn(index: MiniSearch, statement: string, names: ReadonlySet<string>): Found {
  const hits = fields.map((field) => index.search(statement, { fields: [field] }));
  const scores = new Map(fields.map((field, at) => [field, scoresOf(hits[at])]));
  const isTelling = ({ terms }: SearchResult) => terms.some((stem) => !names.has(stem));
  return {
    near: new Set(
      hits
        .flat()
        .filter(isTelling)
        .map(({ id }) => String(id)),
    ),
    score: (field, id) => scores.get(field)?.get(id) ?? 0,
  };
}
