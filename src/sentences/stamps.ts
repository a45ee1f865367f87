import { oldest, releaseOf } from '../knowledge/freshness.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { currentRerun, gaveTheSame } from '../knowledge/reruns.ts';
import { confirmedIn } from '../knowledge/upgrades.ts';
import type { Check } from '../schema/index.ts';
import { printedDate, printedMonth } from './dates.ts';
import { versionsPhrase } from './names.ts';
import { listed } from './numbers.ts';
import { capital } from './text.ts';

type Base = Pick<Knowledge, 'subjects' | 'experiment' | 'reference' | 'upgrades' | 'reruns'>;
type Evidence = Pick<Check, 'checked' | 'against'> &
  Partial<Pick<Check, 'experiment' | 'references'>>;

/** The stamp of a check in parts, for pages that mark up its date. */
export interface Stamp {
  /** `checked` */
  readonly verb: string;
  /** `21 November 2026` */
  readonly date: string;
  /** ` against Disc 2 and Rim 2`, or nothing where no version is named; `; the evidence is about Disc 1` or `; the newest evidence is from the time of Disc 1`, where that is not the release that the site checks against. */
  readonly against: string;
  /**
   * ` (most checks on this site are about Disc 2)`, where that is not the release that the site checks against;
   * `; the experiment ran on Disc 1`, where it ran on another, `, and again on Disc 2 with the same result`, where it was run again on that.
   */
  readonly apart: string;
  /** `; confirmed word for word in Disc 3`, where a newer release has every passage of it as it was. */
  readonly confirmed: string;
}

function confirmedPhrase(knowledge: Base, evidence: Evidence): string {
  const versions = versionsPhrase(knowledge, confirmedIn(knowledge, evidence));
  return versions && `; confirmed word for word in ${versions}`;
}

/** The releases of a subject that some evidence was checked against. */
const releasesIn = ({ against }: Evidence, subject: Subject) =>
  (against[subject.id]?.match(/\d[\w.]*/g) ?? []).map((version) => releaseOf(subject, version));

/** Subjects that it was not checked against in the release that the site checks against. */
const exceptionsIn = ({ subjects }: Base, evidence: Evidence) =>
  subjects.flatMap((subject) => {
    const releases = releasesIn(evidence, subject);
    return releases.length === 0 || releases.includes(subject.against) ? [] : [subject];
  });

/** Which releases of subjects some evidence is about where they are not those that the site checks against: `Disc 1`; empty for none. */
export const releasesApart = (knowledge: Base, evidence: Evidence): string =>
  listed(
    exceptionsIn(knowledge, evidence).map(
      (subject) => `${subject.name} ${listed(releasesIn(evidence, subject))}`,
    ),
  );

/** Releases on which its experiment ran, where its versions name another: `Disc 1`. */
export function releasesRun({ subjects, experiment: find }: Base, evidence: Evidence) {
  const ran = evidence.experiment === undefined ? {} : find(evidence.experiment).versions;
  return subjects.flatMap((subject) => {
    const named = releasesIn(evidence, subject);
    const release = releaseOf(subject, ran[subject.id] ?? '');
    return named.length === 0 || release === '' || named.includes(release)
      ? []
      : [`${subject.name} ${release}`];
  });
}

/** `Disc 2`, on which its experiment gave the same result: the release that the site checks against; nothing where it did not. */
function sameOn(knowledge: Base, { experiment }: Evidence): string | undefined {
  const again = currentRerun(knowledge);
  if (!again || experiment === undefined || !gaveTheSame(again.rerun, experiment)) return undefined;
  return listed(again.subjects.map(({ name, against }) => `${name} ${against}`));
}

/** Where it is about other releases than the site. */
function apartPhrase(knowledge: Base, evidence: Evidence): string {
  const exceptions = exceptionsIn(knowledge, evidence);
  const ran = releasesRun(knowledge, evidence);
  const same = sameOn(knowledge, evidence);
  const again = same === undefined ? '' : `, and again on ${same} with the same result`;
  if (exceptions.length > 0)
    return same === undefined
      ? exceptionPhrase(exceptions)
      : `; the experiment gave the same result on ${same}`;
  return ran.length > 0 ? `; the experiment ran on ${listed(ran)}${again}` : '';
}

function stamp(knowledge: Base, evidence: Evidence, date: string, versions: string): Stamp {
  return {
    verb: 'checked',
    date,
    against: againstPhrase(knowledge, evidence, versions),
    apart: apartPhrase(knowledge, evidence),
    confirmed: '',
  };
}

/** A check against the release of the site, or one whose evidence is about another, which an experiment ran on; without an experiment it is a survey, a count or an old text, of the time of that release. */
function againstPhrase(
  knowledge: Base,
  evidence: Evidence,
  versions: string,
  ran = evidence.experiment !== undefined,
): string {
  if (versions === '') return '';
  if (exceptionsIn(knowledge, evidence).length === 0) return ` against ${versions}`;
  return ran
    ? `; the evidence is about ${versions}`
    : `; the newest evidence is from the time of ${versions}`;
}

/** Said where a check names another release than the site does. */
const exceptionPhrase = (exceptions: readonly Subject[]): string =>
  ` (most checks on this site are about ${listed(exceptions.map(({ name, against }) => `${name} ${against}`))})`;

const said = ({ verb, date, against, apart, confirmed }: Stamp) =>
  capital(`${verb} ${date}${against}${apart}${confirmed}`);

export const stampParts = (knowledge: Base, evidence: Evidence): Stamp => ({
  ...stamp(
    knowledge,
    evidence,
    printedDate(evidence.checked),
    versionsPhrase(knowledge, evidence.against),
  ),
  confirmed: confirmedPhrase(knowledge, evidence),
});

/** `Checked 21 November 2026 against Disc 2 and Rim 2.` */
export const stampOf = (knowledge: Base, evidence: Evidence) =>
  `${said(stampParts(knowledge, evidence))}.`;

/** The versions of subjects that all checks name alike. */
function sharedVersions({ subjects }: Base, checks: readonly Evidence[]): Evidence['against'] {
  const pairs = subjects.flatMap(({ id }) => {
    const [version, ...others] = new Set(checks.flatMap(({ against }) => against[id] ?? []));
    return version === undefined || others.length > 0 ? [] : [[id, version] as const];
  });
  return Object.fromEntries(pairs);
}

/** The same of several checks: the oldest day, and the versions of subjects that all of them name alike; empty for none. */
export function stampOfAll(knowledge: Base, checks: readonly Evidence[]): string {
  const checked = oldest(checks.map((check) => check.checked));
  if (checked === undefined) return '';
  const ran = checks.some(({ experiment }) => experiment !== undefined);
  return stampOfWhole(knowledge, { checked, against: sharedVersions(knowledge, checks) }, ran);
}

/** The same of what several checks have in common: `ran` says whether an experiment is among them. */
export function stampOfWhole(
  knowledge: Base,
  evidence: Pick<Evidence, 'checked' | 'against'>,
  ran: boolean,
): string {
  const versions = versionsPhrase(knowledge, evidence.against);
  return `${said({
    ...stamp(knowledge, evidence, printedDate(evidence.checked), versions),
    against: againstPhrase(knowledge, evidence, versions, ran),
  })}.`;
}

/** `Checked November 2026 against Disc 2 and Rim 3`. Of other products' versions there is only room where no subject has one. */
export function shortStamp(knowledge: Base, evidence: Evidence): string {
  const { checked, against } = evidence;
  const subjects = Object.fromEntries(
    Object.entries(against).filter(([product]) =>
      knowledge.subjects.some(({ id }) => id === product),
    ),
  );
  const versions = versionsPhrase(knowledge, Object.keys(subjects).length > 0 ? subjects : against);
  return said(stamp(knowledge, evidence, printedMonth(checked), versions));
}

const release = ({ name, against }: Subject, released: string) =>
  `checked against ${name} ${against}, released ${released}`;

/** `checked against Disc 2, released 13 January 2026` */
export const releasePhrase = (subject: Subject) => release(subject, printedDate(subject.released));

/** `Checked against Disc 2, released January 2026` */
export const releaseStamp = (subject: Subject) =>
  capital(release(subject, printedMonth(subject.released)));
