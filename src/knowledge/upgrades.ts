import { type Fate, fates, type Passage, type Reference, type Upgrade } from '../schema/index.ts';
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

/** The newest release of a subject in which all that the evidence cites of its package stands word for word; undefined where there is none after the one that a person checked. */
function confirmedFor(knowledge: Base, evidence: Checked, subject: Subject): string | undefined {
  const checked = newestOf(evidence.against[subject.id]?.match(/\d[\w.]*/g) ?? []);
  if (checked === undefined || subject.package === undefined) return undefined;
  const cited = (evidence.references ?? []).flatMap(({ reference, passage }) => {
    const of = knowledge.reference(reference);
    return of.package === subject.package ? [{ of, passage }] : [];
  });
  const [first, ...others] = cited.map(({ of, passage }) =>
    passage ? versionsWith(knowledge, of, passage) : [],
  );
  const inAll = (first ?? []).filter((version) => others.every((own) => own.includes(version)));
  return newestOf(
    inAll.filter(
      (version) => isNewer(version, checked) && ranOn(knowledge, evidence, subject, version),
    ),
  );
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

/**
 * The passages of a record that nobody has read again: still cited of the release that it began at, though the newer one has not
 * the same words, by something that no person has checked since the releases were compared.
 */
export function unreadIn(knowledge: Knowledge, upgrade: Upgrade): Unread[] {
  const open = citingRecords(knowledge).flatMap(([kind, records]) =>
    records.flatMap((record) =>
      citedIn(kind, record).flatMap(({ cited: { reference, passage }, path }) => {
        const of = knowledge.reference(reference);
        const fate = passage && of.version === upgrade.from && fateIn(upgrade, of, passage);
        if (!passage?.hash || !fate || !fates[fate].again) return [];
        // The evidence that holds the list of references.
        const checked = valueAt(record, [...path.slice(0, -2), 'checked']);
        if (typeof checked === 'string' && checked >= upgrade.compared) return [];
        const part = partOf(kind, record, path);
        return [{ reference, hash: passage.hash, parts: part ? [part] : [] }];
      }),
    ),
  );
  return [...Map.groupBy(open, ({ reference, hash }) => `${reference} ${hash}`).values()].flatMap(
    ([first, ...more]) =>
      first ? [{ ...first, parts: [first, ...more].flatMap(({ parts }) => parts) }] : [],
  );
}
