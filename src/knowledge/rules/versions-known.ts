import type { Place } from '../../reading/document.ts';
import type { Path, SubjectRecord } from '../../schema/index.ts';
import { didYouMean, nearest } from '../../spelling/nearest.ts';
import { releaseOf } from '../freshness.ts';
import { knownIds, type Records, type Report, type Rule, type Said } from '../records.ts';

/** A check, a cell or a finding, and the subjects that it has to speak of. */
interface Checked {
  readonly what: string;
  readonly against: Readonly<Record<string, string>>;
  readonly checked: string;
  readonly subjects: readonly string[];
  readonly at: (path: Path) => Place;
}

const inClaims = ({ claims }: Records): Checked[] =>
  claims.flatMap(({ record: { id, check, subjects }, at }): Checked[] =>
    check
      ? [{ ...check, what: `the check of "${id}"`, subjects, at: (path) => at(['check', ...path]) }]
      : [],
  );

type Read = Records['criteria'][number];

const inCells = ({ record: { id, cells }, at }: Read): Checked[] =>
  Object.entries(cells).map(([subject, cell]) => ({
    ...cell,
    what: `cell "${subject}" of "${id}"`,
    subjects: [subject],
    at: (path) => at(['cells', subject, ...path]),
  }));

function inFinding({ record: { id, cells, finding }, at }: Read): Checked[] {
  if (!finding) return [];
  const what = `the finding of "${id}"`;
  const subjects = Object.keys(cells);
  return [{ ...finding, what, subjects, at: (path) => at(['finding', ...path]) }];
}

const inCriteria = ({ criteria }: Records): Checked[] =>
  criteria.flatMap((read) => [...inCells(read), ...inFinding(read)]);

/** `6.1, website of 2026-08-21` names the version 6.1. */
const versionsIn = (text: string) => text.split(', ').filter((part) => /^\d+(\.\d+)*$/.test(part));

const order = new Intl.Collator('en', { numeric: true });

type Releases = SubjectRecord['releases'];

/** Whether a version is older than all that are listed: of those nothing is said. */
const isBefore = (version: string, [first]: Releases) =>
  first !== undefined && order.compare(version, first.version) < 0;

function ofUnlisted(what: string, named: string, releases: Releases): Said {
  return [
    `${what} is against ${named}, which is none of its releases`,
    { allowed: releases.map(({ version }) => version).join(', ') },
  ];
}

function ofEarly({ what, checked }: Checked, version: string, id: string, released: string): Said {
  return [
    `${what} was checked on ${checked}, before ${version} of "${id}" came out`,
    { allowed: `${released} or later` },
  ];
}

function ofSubject(
  { id, releases }: Pick<SubjectRecord, 'releases'> & { readonly id: string },
  evidence: Checked,
  report: Report,
): void {
  const { what, against, checked, at } = evidence;
  for (const version of versionsIn(against[id] ?? '')) {
    const release = releases.find((each) => each.version === releaseOf({ releases }, version));
    if (!release && isBefore(version, releases)) continue;
    if (!release) report(at(['against', id]), ...ofUnlisted(what, `"${id}" ${version}`, releases));
    else if (checked < release.released)
      report(at(['checked']), ...ofEarly(evidence, version, id, release.released));
  }
}

/** Products that are neither a subject nor known by another record, and are written nearly like a subject. */
function misspelt(
  { against }: Checked,
  products: ReadonlySet<string>,
  subjects: readonly string[],
) {
  return Object.keys(against).filter(
    (id) => !products.has(id) && nearest(id, subjects) !== undefined,
  );
}

function ofMisspelt(what: string, id: string, subjects: readonly string[]): Said {
  const allowed = `${subjects.join(', ')}, or another product`;
  return [`${what} is against "${id}"`, { allowed, hint: didYouMean(id, subjects) }];
}

/** Reports products that are no subjects of what was checked. */
function ofProducts(
  checked: Checked,
  products: ReadonlySet<string>,
  subjects: readonly string[],
  report: Report,
): void {
  const { what, at } = checked;
  const wrong = misspelt(checked, products, subjects);
  for (const id of wrong) report(at(['against', id]), ...ofMisspelt(what, id, subjects));
  if (wrong.length === 0 && isBeside(checked, subjects))
    report(at(['against']), ...ofOthers(checked, subjects));
}

/** Whether something was checked against subjects, though against none of those it speaks of. */
function isBeside({ against, subjects }: Checked, known: readonly string[]): boolean {
  const named = Object.keys(against).filter((id) => known.includes(id));
  const areKnown = subjects.every((id) => known.includes(id));
  return areKnown && named.length > 0 && !named.some((id) => subjects.includes(id));
}

function ofOthers({ what, against, subjects }: Checked, known: readonly string[]): Said {
  const named = Object.keys(against).filter((id) => known.includes(id));
  return [
    `${what} is against ${named.join(', ')}, and speaks of ${subjects.join(', ')}`,
    { allowed: `a version of ${subjects.join(' or ')}, or of another product` },
  ];
}

/** Names of products that records speak of besides the subjects. */
const productsOf = ({ distributions, experiments }: Records) => [
  ...distributions.map(({ record }) => record.package.toLowerCase()),
  ...experiments.flatMap(({ record }) => Object.keys(record.versions)),
];

export const rule: Rule = {
  name: 'versions-known',
  description:
    'What is checked is checked against a subject that it speaks of or another product, at a release that was out on the day of the check.',
  check: (records, report) => {
    const ids = knownIds(records).get('subject') ?? [];
    const products = new Set([...ids, ...productsOf(records)]);
    const listed = records.subjects.filter(({ record }) => record.releases.length > 0);
    for (const checked of [...inClaims(records), ...inCriteria(records)]) {
      for (const { names, record } of listed)
        ofSubject({ id: names.id, releases: record.releases }, checked, report);
      ofProducts(checked, products, ids, report);
    }
  },
};
