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

/** What a reading cites as a whole: references of which nobody cites a passage. */
const citedByReading = ({ criteria, references }: Records, cited: readonly Citation[]) => {
  const passaged = new Set(
    cited.flatMap(({ reference, passage }) => (passage ? reference.id : [])),
  );
  const known = new Map(
    references.flatMap(({ record }) => (passaged.has(record.id) ? [] : [[record.id, record]])),
  );
  return criteria.flatMap(({ record, body }) =>
    body.uses.flatMap(({ name, attributes, place }): Citation[] => {
      const reference = name === 'Ref' ? known.get(attributes['id'] ?? '') : undefined;
      if (!reference) return [];
      const part = { kind: 'reading' as const, id: record.id };
      const what = `the reading of "${record.id}"`;
      return [
        { reference, shows: what, passage: undefined, what, part, place, passagePlace: place },
      ];
    }),
  );
};

/** What every part of the knowledge base says, and what it cites. */
export function saidBy(records: Records): Said[] {
  const pieces = Map.groupBy(everyRecord(records).flatMap(piecesOf), ({ part }) => keyOf(part));
  const own = citationsIn(records);
  const citations = [...own, ...citedByReading(records, own)];
  const cited = Map.groupBy(citations, ({ part }) => (part ? keyOf(part) : ''));
  return [...pieces].flatMap(([key, said]) => {
    const [first] = said;
    if (!first) return [];
    const texts = said.flatMap(({ text }) => text ?? []);
    const shelf = said.find((piece) => piece.shelf !== undefined)?.shelf;
    return [{ part: first.part, texts, citations: cited.get(key) ?? [], shelf }];
  });
}
