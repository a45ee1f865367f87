import type { Place } from '../../reading/document.ts';
import {
  type Cell,
  type Check,
  type ClaimRecord,
  claimKinds,
  type Finding,
  supports,
  verdicts,
} from '../../schema/index.ts';
import type { Located, ReadRecord, Report, Rule, Said } from '../records.ts';

type Evidence = Pick<
  Check | Cell | Finding,
  'references' | 'experiment' | 'shelfLife' | 'until' | 'against'
>;

/** What must be given of everything that does not stand alone. */
function groundless(report: Report, place: Place, what: string, evidence: Evidence): void {
  const { references, experiment, against } = evidence;
  if (references.length === 0 && experiment === undefined)
    report(place, `${what} stands on nothing`, { hint: 'cite a reference or an experiment' });
  if (Object.keys(against).length === 0)
    report(place, `${what} names no version`, {
      hint: 'say in "against" what it was checked against',
    });
}

/** What `what` must give; it may be `free` to stand alone. */
function weigh(report: Report, place: Place, what: string, evidence: Evidence, free = false): void {
  const { shelfLife, until } = evidence;
  if (!free) groundless(report, place, what, evidence);
  if (shelfLife === 'support' && until === undefined)
    report(place, `${what} has the shelf life of a support window but no end`, {
      hint: 'add until: YYYY-MM-DD',
    });
}

/** A matter of taste cannot be one that can be checked. */
function ofTaste({ id, kind }: ClaimRecord, { verdict }: Check): Said {
  return [
    `claim "${id}" is a ${kind} with the verdict ${verdict}`,
    { hint: 'judge it, or say that its kind is opinion or advice' },
  ];
}

function unsettled({ id }: ClaimRecord): Said {
  return [
    `the two judgements of "${id}" differ`,
    { hint: 'say in "settled" how the difference was settled' },
  ];
}

const isUnsettled = ({ verdict, second }: Check) =>
  second !== undefined &&
  second.settled === undefined &&
  (second.verdict !== verdict || second.first !== undefined);

function inClaim({ record, at }: Located<ClaimRecord>, report: Report): void {
  const { id, kind, check } = record;
  if (!check) return;
  const { free, taste } = verdicts[check.verdict];
  weigh(report, at(['check']), `the check of "${id}"`, check, free);
  if (taste && claimKinds[kind].checkable)
    report(at(['check', 'verdict']), ...ofTaste(record, check));
  if (isUnsettled(check)) report(at(['check', 'second']), ...unsettled(record));
}

type Weighed = ReadRecord<'criterion'>;

function inCells({ record: { id: criterion, cells }, at }: Weighed, report: Report): void {
  for (const [id, cell] of Object.entries(cells)) {
    const free = cell.support !== undefined && !supports[cell.support].answers;
    weigh(report, at(['cells', id]), `cell "${id}" of "${criterion}"`, cell, free);
  }
}

function inFinding({ record: { id, finding }, at }: Weighed, report: Report): void {
  if (!finding) return;
  const what = `the finding of "${id}"`;
  weigh(report, at(['finding']), what, finding);
  if (finding.favours === 'depends' && !finding.on)
    report(at(['finding', 'favours']), `${what} depends, but does not say on what`, {
      hint: 'add "on"',
    });
}

export const rule: Rule = {
  name: 'evidence-given',
  description:
    'A check, a cell and a finding cite what they stand on; only opinion, unverifiable and unknown may stand alone.',
  check: ({ claims, criteria }, report) => {
    for (const claim of claims) inClaim(claim, report);
    for (const criterion of criteria) {
      inCells(criterion, report);
      inFinding(criterion, report);
    }
  },
};
