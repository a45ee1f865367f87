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
import type { Located, ReadRecord, Report, Rule } from '../records.ts';

type Evidence = Pick<
  Check | Cell | Finding,
  'references' | 'experiment' | 'shelfLife' | 'until' | 'against'
>;

/** What `what` must give; it may be `free` to stand alone. */
function weigh(report: Report, place: Place, what: string, evidence: Evidence, free = false): void {
  const { references, experiment, shelfLife, until, against } = evidence;
  if (!free && references.length === 0 && experiment === undefined)
    report(place, `${what} stands on nothing`, { hint: 'cite a reference or an experiment' });
  if (!free && Object.keys(against).length === 0)
    report(place, `${what} names no version`, {
      hint: 'say in "against" what it was checked against',
    });
  if (shelfLife === 'support' && until === undefined)
    report(place, `${what} has the shelf life of a support window but no end`, {
      hint: 'add until: YYYY-MM-DD',
    });
}

function inClaim({ record, at }: Located<ClaimRecord>, report: Report): void {
  const { id, kind, check } = record;
  if (!check) return;
  const { verdict, second } = check;
  weigh(report, at(['check']), `the check of "${id}"`, check, verdicts[verdict].free);
  if (verdicts[verdict].taste && claimKinds[kind].checkable)
    report(at(['check', 'verdict']), `claim "${id}" is a ${kind} with the verdict ${verdict}`, {
      hint: 'judge it, or say that its kind is opinion or advice',
    });
  const differ = second && (second.verdict !== verdict || second.first !== undefined);
  if (differ && second.settled === undefined)
    report(at(['check', 'second']), `the two judgements of "${id}" differ`, {
      hint: 'say in "settled" how the difference was settled',
    });
}

function inCriterion({ record, at }: ReadRecord<'criterion'>, report: Report): void {
  const { id: criterion, cells, finding } = record;
  for (const [id, cell] of Object.entries(cells)) {
    const free = cell.support !== undefined && !supports[cell.support].answers;
    weigh(report, at(['cells', id]), `cell "${id}" of "${criterion}"`, cell, free);
  }
  if (!finding) return;
  weigh(report, at(['finding']), `the finding of "${criterion}"`, finding);
  if (finding.favours === 'depends' && !finding.on)
    report(
      at(['finding', 'favours']),
      `the finding of "${criterion}" depends, but does not say on what`,
      { hint: 'add "on"' },
    );
}

export const rule: Rule = {
  name: 'evidence-given',
  description:
    'A check, a cell and a finding cite what they stand on; only opinion, unverifiable and unknown may stand alone.',
  check: ({ claims, criteria }, report) => {
    for (const claim of claims) inClaim(claim, report);
    for (const criterion of criteria) inCriterion(criterion, report);
  },
};
