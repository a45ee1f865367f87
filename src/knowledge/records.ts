import type { Place } from '../reading/document.ts';
import type { Draft } from '../reading/drafts.ts';
import type { Body } from '../reading/mdx.ts';
import type { Problem } from '../reading/problem.ts';
import { type Content, type ContentFile, filesOf } from '../reading/read.ts';
import type { ReadText } from '../reading/snippet.ts';
import {
  type BodiedKind,
  type KindName,
  type Kinds,
  kindNames,
  kinds,
  ledgerKinds,
  type Path,
  type PlaceOf,
  type RecordOf,
} from '../schema/index.ts';
import { type Damaged, damagedOf } from './damaged.ts';

/** A record and the place of each of its values in the content, for error messages. */
export interface Located<T> {
  readonly record: T;
  readonly at: (path?: Path) => Place;
}

/** A record as it was read. */
export interface ReadRecord<K extends KindName> extends Located<RecordOf<K>> {
  readonly kind: K;
  /** What the path of its file says of it. */
  readonly names: PlaceOf<K>;
  readonly body: K extends BodiedKind ? Body : undefined;
}

type Lists = {
  readonly [K in KindName as Kinds[K]['plural']]: readonly ReadRecord<K>[];
};

/** All records of a content folder as they were read, before anything says that they fit together. */
export interface Records extends Lists {
  readonly damaged: Damaged;
  /** What is left out: drafts, and what has no place without them. */
  readonly waiting: readonly Draft[];
  /** Sources of which no file of sayings is there, though their ledger speaks of claims. */
  readonly unsaid: readonly string[];
}

/** What is wrong, what would be right, and what it follows from, where other problems may follow from the same. */
export type Said = readonly [
  message: string,
  remedy?: Pick<Problem, 'allowed' | 'hint' | 'cause' | 'isOne'>,
];

/** Says at a place what is wrong there. */
export type Report = (place: Place, ...said: Said) => void;

/** What rules know besides the records. */
export interface Outside {
  /** The text of a file of the project. */
  readonly read: ReadText;
  /** The last day that has begun anywhere, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A rule of the content: small, named, and knowing nothing of the others. */
export interface Rule {
  readonly name: string;
  /** What it demands, for the editorial guide. */
  readonly description: string;
  /** The file that says so, where that is not the editorial guide. */
  readonly guide?: string | undefined;
  /** Reports every breach. */
  readonly check: (records: Records, report: Report, outside: Outside) => void;
}

/** What a rule has to say of the records. */
export function problemsOf(rule: Rule, records: Records, outside: Outside): Problem[] {
  const problems: Problem[] = [];
  rule.check(
    records,
    (place, message, remedy) =>
      problems.push({ ...place, message, ...remedy, rule: rule.name, guide: rule.guide }),
    outside,
  );
  return problems;
}

const isList = (value: unknown): value is readonly object[] => Array.isArray(value);
const valueIn = (data: object, key: string): unknown => Reflect.get(data, key);

/** The records of a file, each with its path in the file. */
function recordsIn({ kind, data }: ContentFile): (readonly [object, Path])[] {
  const { file } = kinds[kind];
  if (!('list' in file)) return [[data, []]];
  const list: readonly string[] = file.list;
  const found = list.reduce<unknown>((value, key) => valueIn(Object(value), key), data);
  return isList(found) ? found.map((record, index) => [record, [...list, index]]) : [];
}

/** Sources that have a file of sayings, be it damaged or left out. */
function saidIn({ files, damaged, drafts }: Content): ReadonlySet<unknown> {
  const sayings = [...files, ...damaged].filter(({ kind }) => kind === 'saying');
  return new Set([
    ...sayings.map(({ names }) => Object.values(names)[0]),
    ...drafts.map(({ record }) => record['source']),
  ]);
}

/** Sources whose ledger speaks of claims and that have no file of sayings, not even a damaged one. */
function unsaid(content: Content): readonly string[] {
  const said = saidIn(content);
  return filesOf(content, 'source').flatMap(({ names: { id = '' }, data }) =>
    !said.has(id) && data.ledger.some(({ kind }) => ledgerKinds[kind].carries !== 'none') ? id : [],
  );
}

/** What is to be thought of a source of which no file of sayings is there. */
const withoutSayings = (source: string) => ({
  kind: 'saying' as const,
  names: { source },
  idsInside: [],
});

/** The records of a file, each with its place. */
const readIn = (file: ContentFile) =>
  recordsIn(file).map(([record, path]) => ({
    kind: file.kind,
    record: { ...file.names, ...record },
    at: (inner: Path = []) => file.at([...path, ...inner]),
    names: file.names,
    body: file.body,
  }));

function listsOf(content: Content): Lists {
  const files = Map.groupBy(content.files, ({ kind }) => kind);
  const lists = kindNames.map((kind): [string, unknown] => [
    kinds[kind].plural,
    (files.get(kind) ?? []).flatMap(readIn),
  ]);
  // Each kind's files have met its schema, which is what its list is typed by.
  return Object.fromEntries<unknown>(lists) as Lists;
}

/** One list of records per kind, each with its place. */
export function recordsOf(content: Content): Records {
  const lost = unsaid(content);
  return {
    ...listsOf(content),
    damaged: damagedOf([...content.damaged, ...lost.map(withoutSayings)]),
    waiting: content.drafts,
    unsaid: lost,
  };
}

/** A record of whichever kind. */
export type AnyRecord = { [K in KindName]: ReadRecord<K> }[KindName];

/** The records of some kinds, of all where none is named, in the order of kinds. */
export const everyRecord = (
  records: Records,
  wanted: readonly KindName[] = kindNames,
): readonly AnyRecord[] =>
  wanted.flatMap((kind): readonly AnyRecord[] => records[kinds[kind].plural]);

/** Every body of MDX. */
export const everyBody = (records: Records): readonly Body[] =>
  everyRecord(records).flatMap(({ body }) => body ?? []);

/** The id that a record goes by: its file's name where that says one, else its own. */
function idOf({ names, record }: AnyRecord): readonly string[] {
  if ('id' in names) return [names.id];
  return 'id' in record ? [record.id] : [];
}

/** The ids of what is left out, of one kind. */
export const waitingIds = (
  { waiting }: Pick<Records, 'waiting'>,
  kind: KindName,
): readonly string[] =>
  waiting.flatMap(({ kind: is, record: { id } }) =>
    is === kind && typeof id === 'string' ? id : [],
  );

/** The ids that a reference to each kind may name; whether what they name is left out is the matter of no-drafts. */
export const knownIds = (records: Records): ReadonlyMap<string, readonly string[]> =>
  new Map(
    kindNames.map((kind) => [
      kind,
      [
        ...everyRecord(records, [kind]).flatMap(idOf),
        ...('list' in kinds[kind].file
          ? records.damaged.inside(kind)
          : records.damaged.files(kind)),
        ...waitingIds(records, kind),
      ],
    ]),
  );
