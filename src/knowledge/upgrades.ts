import {
  type Fate,
  fates,
  type Passage,
  type Path,
  type Reference,
  type Upgrade,
} from '../schema/index.ts';
import { citedIn, citingRecords, valueAt } from './citations.ts';
import { releaseOf } from './freshness.ts';
import { type Part, partOf } from './graph.ts';
import type { Knowledge, Subject } from './knowledge.ts';

type Base = Pick<Knowledge, 'subjects' | 'experiment' | 'reference' | 'upgrades'>;

/** What is cited, and where in it. */
interface Cited {
  readonly reference: string;
  readonly passage?: Passage | undefined;
}

/** What rests on citations and was checked by a person. */
interface Checked {
  readonly references?: readonly Cited[] | undefined;
  readonly experiment?: string | undefined;
  /** Product → version. */
  readonly against: Readonly<Record<string, string>>;
}

/** Whether one version came after another: `6.10` after `6.9`. */
export const isNewer = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) > 0;

const newestOf = (versions: readonly string[]): string | undefined =>
  versions.toSorted((a, b) => (isNewer(a, b) ? -1 : 1))[0];

/** What a record says of a passage of the release that it began at; undefined where it was not there. */
const fateIn = ({ passages }: Upgrade, { id }: Reference, passage: Passage): Fate | undefined =>
  passages[id]?.[passage.hash ?? ''];

/** Newer releases of its package in which a passage stands word for word, as the records have it. */
function versionsWith({ subjects, upgrades }: Base, of: Reference, passage: Passage): string[] {
  const owners = subjects.filter(({ package: name }) => name !== undefined && name === of.package);
  return upgrades
    .filter(({ subject, from }) => from === of.version && owners.some(({ id }) => id === subject))
    .filter((upgrade) => fateIn(upgrade, of, passage) === 'same')
    .map(({ to }) => to);
}

/** The newest release in which a passage stands word for word, of those after the one that it was read in. */
export function confirmedPassage(knowledge: Base, { reference, passage }: Cited) {
  return passage && newestOf(versionsWith(knowledge, knowledge.reference(reference), passage));
}

/** Whether the experiment that it rests on, if any, ran on the feature release of a version. */
function ranOn(
  { experiment: find }: Base,
  { experiment }: Checked,
  subject: Subject,
  version: string,
) {
  const ran = experiment === undefined ? undefined : find(experiment).versions[subject.id];
  return ran === undefined || releaseOf(subject, ran) === releaseOf(subject, version);
}

/** For each passage of the package of a subject that the evidence cites, the newer releases that have it. */
function confirming(knowledge: Base, { references }: Checked, subject: Subject): string[][] {
  return (references ?? []).flatMap(({ reference, passage }) => {
    const of = knowledge.reference(reference);
    if (of.package !== subject.package) return [];
    return [passage ? versionsWith(knowledge, of, passage) : []];
  });
}

const inAll = ([first = [], ...others]: readonly (readonly string[])[]): string[] =>
  first.filter((version) => others.every((own) => own.includes(version)));

/** The newest version of a subject that a person checked. */
const checkedAt = ({ against }: Checked, { id }: Subject) =>
  newestOf(against[id]?.match(/\d[\w.]*/g) ?? []);

/** The newest release of a subject in which all that the evidence cites of its package stands word for word; undefined where there is none after the one that a person checked. */
function confirmedFor(knowledge: Base, evidence: Checked, subject: Subject): string | undefined {
  const checked = checkedAt(evidence, subject);
  if (checked === undefined || subject.package === undefined) return undefined;
  const newer = inAll(confirming(knowledge, evidence, subject)).filter((version) =>
    isNewer(version, checked),
  );
  return newestOf(newer.filter((version) => ranOn(knowledge, evidence, subject, version)));
}

/** Subject → the newest release in which what the evidence cites of it stands word for word, beside the one that a person checked. */
export const confirmedIn = (knowledge: Base, evidence: Checked): Readonly<Record<string, string>> =>
  Object.fromEntries(
    knowledge.subjects.flatMap((subject) => {
      const version = confirmedFor(knowledge, evidence, subject);
      return version === undefined ? [] : [[subject.id, version] as const];
    }),
  );

const fatesOf = ({ passages }: Upgrade): Fate[] => Object.values(passages).flatMap(Object.values);

/** How many passages a record follows. */
export const passagesIn = (upgrade: Upgrade): number => fatesOf(upgrade).length;

/** Fate → how many of the passages of a record met it. */
export const fateCounts = (upgrade: Upgrade): ReadonlyMap<Fate, number> =>
  new Map(
    [...Map.groupBy(fatesOf(upgrade), (fate) => fate)].map(([fate, { length }]) => [fate, length]),
  );

/** A passage that is to be read again, and what cites it. */
export interface Unread {
  readonly reference: string;
  readonly hash: string;
  readonly parts: readonly Part[];
}

/** The hash of a passage that the newer release does not have word for word. */
function hashToRead(
  knowledge: Knowledge,
  upgrade: Upgrade,
  { reference, passage }: Cited,
): string | undefined {
  const of = knowledge.reference(reference);
  const fate = passage && of.version === upgrade.from && fateIn(upgrade, of, passage);
  return fate && fates[fate].again ? passage.hash : undefined;
}

/** Whether a person has checked the evidence that holds a citation since the releases were compared. */
function isChecked(record: object, citation: Path, { compared }: Upgrade): boolean {
  const checked = valueAt(record, [...citation.slice(0, -2), 'checked']);
  return typeof checked === 'string' && checked >= compared;
}

type Citing = ReturnType<typeof citingRecords>[number];

/** The passages that a record cites and that are to be read again. */
function unreadOf(
  knowledge: Knowledge,
  upgrade: Upgrade,
  kind: Citing[0],
  record: Citing[1][number],
): Unread[] {
  return citedIn(kind, record).flatMap(({ cited, path }) => {
    const hash = hashToRead(knowledge, upgrade, cited);
    if (!hash || isChecked(record, path, upgrade)) return [];
    const part = partOf(kind, record, path);
    return [{ reference: cited.reference, hash, parts: part ? [part] : [] }];
  });
}

/** Each passage once, with everything that cites it. */
function merged(unread: readonly Unread[]): Unread[] {
  const groups = Map.groupBy(unread, ({ reference, hash }) => `${reference} ${hash}`);
  return [...groups.values()].flatMap(([first, ...more]) => {
    const parts = [first, ...more].flatMap((each) => each?.parts ?? []);
    return first ? [{ ...first, parts }] : [];
  });
}

/**
 * The passages of a record that nobody has read again: still cited of the release that it began at, though the newer one has not
 * the same words, by something that no person has checked since the releases were compared.
 */
export function unreadIn(knowledge: Knowledge, upgrade: Upgrade): Unread[] {
  const open = citingRecords(knowledge).flatMap(([kind, records]) =>
    records.flatMap((record) => unreadOf(knowledge, upgrade, kind, record)),
  );
  return merged(open);
}
