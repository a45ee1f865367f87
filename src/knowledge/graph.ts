import { type KindName, kinds, type Mention, mentionsIn, type Path } from '../schema/index.ts';
import { valueAt } from './citations.ts';
import type { Knowledge } from './knowledge.ts';

/** What can rest on something or be rested on. Cells, findings and readings are parts of criteria; the others are records. */
export type PartKind =
  | 'reference'
  | 'experiment'
  | 'claim'
  | 'cell'
  | 'finding'
  | 'reading'
  | 'disagreement'
  | 'echo'
  | 'need'
  | 'question'
  | 'subject';

/** A part of the knowledge base; of a cell `id` is its criterion. */
export interface Part {
  readonly kind: PartKind;
  readonly id: string;
  /** Of a cell. */
  readonly subject?: string;
}

/** What a part rests on. */
interface Rest {
  readonly part: Part;
  readonly on: Part;
}

/** Names one part. */
export const keyOf = ({ kind, id, subject }: Part): string =>
  `${kind} ${id}${subject === undefined ? '' : `/${subject}`}`;

/** Kinds that are parts as they are. */
const whole = [
  'reference',
  'experiment',
  'claim',
  'disagreement',
  'echo',
  'need',
  'question',
  'subject',
] as const;
type Whole = (typeof whole)[number];
const isWhole = (kind: string): kind is Whole => whole.some((each) => each === kind);

/** The part of a criterion that a path in its record leads into; none for what says nothing of subjects. */
function partOfCriterion(id: string, [field, subject]: Path): Part | undefined {
  if (field === 'cells' && typeof subject === 'string') return { kind: 'cell', id, subject };
  if (field === 'passages') return { kind: 'reading', id };
  return field === 'finding' ? { kind: 'finding', id } : undefined;
}

/** The subject that stands beside the criterion which a record names, so that both name a cell. */
function subjectBeside(record: object, path: Path): string | undefined {
  const above = [path.slice(0, -1), path.slice(0, -2)];
  const found = above.map((each) => valueAt(record, [...each, 'subject']));
  return found.find((each) => typeof each === 'string');
}

/** What a record means by the id of a criterion: a cell of it, all of its cells, or its finding. */
function meantBy(knowledge: Knowledge, record: object, { got, path }: Mention): Part[] {
  const subject = subjectBeside(record, path);
  if (subject !== undefined) return [{ kind: 'cell', id: got, subject }];
  if (!path.includes('cells')) return [{ kind: 'finding', id: got }];
  return knowledge.subjects.map(({ id }) => ({ kind: 'cell', id: got, subject: id }));
}

function namedBy(knowledge: Knowledge, record: object, mention: Mention): Part[] {
  if (mention.kind === 'criterion') return meantBy(knowledge, record, mention);
  // Whom a record is about is not what it rests on.
  if (!isWhole(mention.kind) || mention.kind === 'subject') return [];
  return [{ kind: mention.kind, id: mention.got }];
}

/** The part that a path in a record leads into; undefined where it is of none. */
export const partOf = (
  kind: KindName,
  record: { readonly id: string },
  path: Path,
): Part | undefined => {
  if (kind === 'criterion') return partOfCriterion(record.id, path);
  return isWhole(kind) ? { kind, id: record.id } : undefined;
};

/** What a record of a kind, or of a criterion each of its parts, names as its ground. */
function restsIn(knowledge: Knowledge, kind: KindName, record: { readonly id: string }): Rest[] {
  return mentionsIn(kinds[kind].schema, record).flatMap((mention) => {
    const part = partOf(kind, record, mention.path);
    return part ? namedBy(knowledge, record, mention).map((on) => ({ part, on })) : [];
  });
}

/** A finding weighs the cells of its criterion. */
const weighed = ({ criteria, subjects }: Knowledge): Rest[] =>
  criteria.flatMap(({ id, finding }) =>
    finding
      ? subjects.map((subject) => ({
          part: { kind: 'finding' as const, id },
          on: { kind: 'cell' as const, id, subject: subject.id },
        }))
      : [],
  );

/** What the readings of criteria cite and quote. */
const quoted = ({ criteria }: Knowledge): Rest[] =>
  criteria.flatMap(({ id, uses }) =>
    uses.flatMap(({ name, attributes }): Rest[] => {
      const part = { kind: 'reading' as const, id };
      const [named = ''] = (attributes['id'] ?? attributes['of'] ?? '').split('.');
      if (name === 'Ref') return [{ part, on: { kind: 'reference', id: named } }];
      if (name === 'Claim') return [{ part, on: { kind: 'claim', id: named } }];
      return name === 'Recorded' ? [{ part, on: { kind: 'experiment', id: named } }] : [];
    }),
  );

/** Every ground of every part. A criterion may be named by what rests on it, but grounds are its parts. */
function allRests(knowledge: Knowledge): Rest[] {
  const lists: readonly (readonly [KindName, readonly { readonly id: string }[]])[] = [
    ['criterion', knowledge.criteria],
    ['claim', knowledge.claims],
    ['disagreement', knowledge.disagreements],
    ['echo', knowledge.echoes],
    ['need', knowledge.needs],
    ['question', knowledge.faq],
    // What it means to choose a subject leads to its cells by itself: on a graph it would stand for the timeline.
    ['subject', knowledge.subjects.map(({ option: _, ...subject }) => subject)],
  ];
  return [
    ...lists.flatMap(([kind, records]) =>
      records.flatMap((record) => restsIn(knowledge, kind, record)),
    ),
    ...weighed(knowledge),
    ...quoted(knowledge),
  ];
}

function unique(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((part) => [keyOf(part), part])).values()];
}

/** What rests on what, derived from the records alone. */
export interface Graph {
  /** What names a part as its ground, each once. */
  readonly restingOn: (part: Part) => readonly Part[];
  /** The same, and what rests on that in turn: nearest first, the parts themselves left out. */
  readonly allRestingOn: (parts: readonly Part[]) => readonly Part[];
}

/** The graph of a knowledge base. */
export function graphOf(knowledge: Knowledge): Graph {
  const above = Map.groupBy(allRests(knowledge), ({ on }) => keyOf(on));
  const restingOn = (part: Part) => unique((above.get(keyOf(part)) ?? []).map((rest) => rest.part));
  return {
    restingOn,
    allRestingOn: (parts) => {
      const found = new Map<string, Part>();
      const seen = new Set(parts.map(keyOf));
      for (let front = parts; front.length > 0; ) {
        front = unique(front.flatMap(restingOn)).filter((part) => !seen.has(keyOf(part)));
        for (const part of front) {
          seen.add(keyOf(part));
          found.set(keyOf(part), part);
        }
      }
      return [...found.values()];
    },
  };
}

const graphs = new WeakMap<Knowledge, Graph>();

/** The same, derived once for each knowledge base. */
export function graphFor(knowledge: Knowledge): Graph {
  const graph = graphs.get(knowledge) ?? graphOf(knowledge);
  graphs.set(knowledge, graph);
  return graph;
}
