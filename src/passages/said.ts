import { keyOf, type Part, partOf } from '../knowledge/graph.ts';
import { everyRecord, type Records } from '../knowledge/records.ts';
import { kinds, type Met, metIn, type Path } from '../schema/index.ts';
import { type Citation, citationsIn } from './citations.ts';

/** A part of the knowledge base and what it says. */
export interface Said {
  readonly part: Part;
  /** Its sentences, as they are written. */
  readonly texts: readonly string[];
  readonly citations: readonly Citation[];
  /** How long it keeps; none where that is not said. */
  readonly shelf: string | undefined;
}

/** Fields that hold no sentence of ours: versions that it was checked against, the words of a passage, what another judge said. */
const aside = new Set(['against', 'passage', 'second', 'versions', 'machine', 'command']);

const isSentence = (value: unknown, path: Path): value is string =>
  typeof value === 'string' && / /.test(value) && !path.some((key) => aside.has(String(key)));

interface Piece {
  readonly part: Part;
  readonly text?: string;
  readonly shelf?: string;
}

type AnyRead = ReturnType<typeof everyRecord>[number];

/** What a value of a record is, where it is a sentence or says how long the part keeps. */
function pieceOf({ kind }: AnyRead, id: string, { value, path }: Met): Piece[] {
  const part = partOf(kind, { id }, path);
  if (!part || typeof value !== 'string') return [];
  if (path.at(-1) === 'shelfLife') return [{ part, shelf: value }];
  return isSentence(value, path) ? [{ part, text: value }] : [];
}

function piecesOf(read: AnyRead): Piece[] {
  const { kind, record, body } = read;
  if (!('id' in record) || kind === 'reference') return [];
  const { id } = record;
  const own = metIn(kinds[kind].schema, record).flatMap((met) => pieceOf(read, id, met));
  const reading = { part: { kind: 'reading' as const, id } };
  return kind === 'criterion' && body ? [...own, { ...reading, text: body.text }] : own;
}

/** References of which nobody cites a passage, by id. */
function uncitedIn({ references }: Records, cited: readonly Citation[]) {
  const passaged = new Set(
    cited.flatMap(({ reference, passage }) => (passage ? reference.id : [])),
  );
  const left = references.map(({ record }) => record).filter(({ id }) => !passaged.has(id));
  return new Map(left.map((record) => [record.id, record]));
}

/** A reference that the reading of a criterion cites as a whole. */
function wholeCitation(id: string, reference: Citation['reference'], place: Citation['place']) {
  const what = `the reading of "${id}"`;
  const part = { kind: 'reading' as const, id };
  return { reference, shows: what, passage: undefined, what, part, place, passagePlace: place };
}

/** What a reading cites as a whole: references of which nobody cites a passage. */
function citedByReading(records: Records, cited: readonly Citation[]): Citation[] {
  const known = uncitedIn(records, cited);
  return records.criteria.flatMap(({ record, body }) =>
    body.uses.flatMap(({ name, attributes, place }) => {
      const reference = name === 'Ref' ? known.get(attributes['id'] ?? '') : undefined;
      return reference ? [wholeCitation(record.id, reference, place)] : [];
    }),
  );
}

/** What the pieces of one part come to. */
function saidOf(pieces: readonly [Piece, ...Piece[]], citations: readonly Citation[]): Said {
  const [{ part }] = pieces;
  const texts = pieces.flatMap(({ text }) => text ?? []);
  const shelf = pieces.find((piece) => piece.shelf !== undefined)?.shelf;
  return { part, texts, citations, shelf };
}

/** What every part of the knowledge base says, and what it cites. */
export function saidBy(records: Records): Said[] {
  const pieces = Map.groupBy(everyRecord(records).flatMap(piecesOf), ({ part }) => keyOf(part));
  const own = citationsIn(records);
  const citations = [...own, ...citedByReading(records, own)];
  const cited = Map.groupBy(citations, ({ part }) => (part ? keyOf(part) : ''));
  return [...pieces].map(([key, [first, ...others]]) =>
    saidOf([first as Piece, ...others], cited.get(key) ?? []),
  );
}
