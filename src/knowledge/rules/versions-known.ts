import type { Place } from '../../reading/document.ts';
import type { Path, SubjectRecord } from '../../schema/index.ts';
import { didYouMean, nearest } from '../../spelling/nearest.ts';
import { releaseOf } from '../freshness.ts';
import { knownIds, type Records, type Report, type Rule } from '../records.ts';

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

const inCriteria = ({ criteria }: Records): Checked[] =>
  criteria.flatMap(({ record: { id, cells, finding }, at }): Checked[] => [
    ...Object.entries(cells).map(([subject, cell]) => ({
      ...cell,
      what: `cell "${subject}" of "${id}"`,
      subjects: [subject],
      at: (path: Path) => at(['cells', subject, ...path]),
    })),
    ...(finding
      ? [
          {
            ...finding,
            what: `the finding of "${id}"`,
            subjects: Object.keys(cells),
            at: (path: Path) => at(['finding', ...path]),
          },
        ]
      : []),
  ]);

/** `6.1, website of 2026-08-21` names the version 6.1. */
const versionsIn = (text: string) => text.split(', ').filter((part) => /^\d+(\.\d+)*$/.test(part));

const order = new Intl.Collator('en', { numeric: true });

/** Whether a version is older than all that are listed: of those nothing is said. */
const isBefore = (version: string, [first]: SubjectRecord['releases']) =>
  first !== undefined && order.compare(version, first.version) < 0;

function ofSubject(
  { id, releases }: Pick<SubjectRecord, 'releases'> & { readonly id: string },
  { what, against, checked, at }: Checked,
  report: Report,
): void {
  for (const version of versionsIn(against[id] ?? '')) {
    const release = releases.find((each) => each.version === releaseOf({ releases }, version));
    const place = at(['against', id]);
    if (!release && isBefore(version, releases)) continue;
    if (!release)
      report(place, `${what} is against "${id}" ${version}, which is none of its releases`, {
        allowed: releases.map((each) => each.version).join(', '),
      });
    else if (checked < release.released)
      report(
        at(['checked']),
        `${what} was checked on ${checked}, before ${version} of "${id}" came out`,
        { allowed: `${release.released} or later` },
      );
  }
}

/** Products that are neither a subject nor known by another record, and are written nearly like a subject. */
function misspelt(
  { what, against, at }: Checked,
  products: ReadonlySet<string>,
  subjects: readonly string[],
  report: Report,
): boolean {
  const wrong = Object.keys(against).filter(
    (id) => !products.has(id) && nearest(id, subjects) !== undefined,
  );
  for (const id of wrong)
    report(at(['against', id]), `${what} is against "${id}"`, {
      allowed: `${subjects.join(', ')}, or another product`,
      hint: didYouMean(id, subjects),
    });
  return wrong.length > 0;
}

/** Something that was checked against other subjects than those it speaks of, and not against them. */
function ofOthers(
  { what, against, subjects, at }: Checked,
  known: readonly string[],
  report: Report,
): void {
  const named = Object.keys(against).filter((id) => known.includes(id));
  const areKnown = subjects.every((id) => known.includes(id));
  if (areKnown && named.length > 0 && !named.some((id) => subjects.includes(id)))
    report(
      at(['against']),
      `${what} is against ${named.join(', ')}, and speaks of ${subjects.join(', ')}`,
      {
        allowed: `a version of ${subjects.join(' or ')}, or of another product`,
      },
    );
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
      if (!misspelt(checked, products, ids, report)) ofOthers(checked, ids, report);
    }
  },
};
