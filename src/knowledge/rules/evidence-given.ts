import type { Path } from '../../reading/document.ts';
import type { Problem } from '../../reading/problem.ts';
import {
  type Cell,
  type Check,
  type ClaimRecord,
  claimKinds,
  type Finding,
  supports,
  verdicts,
} from '../../schema/index.ts';
import type { Located, Rule } from '../records.ts';

type Evidence = Pick<
  Check | Cell | Finding,
  'references' | 'experiment' | 'shelfLife' | 'until' | 'against'
>;

function weigh(
  record: Located<object>,
  what: string,
  path: Path,
  evidence: Evidence,
  free = false,
): Problem[] {
  const place = record.at(path);
  const bare = !free && evidence.references.length === 0 && evidence.experiment === undefined;
  const endless = evidence.shelfLife === 'support' && evidence.until === undefined;
  return [
    ...(bare
      ? [
          {
            ...place,
            message: `${what} stands on nothing`,
            hint: 'cite a reference or an experiment',
          },
        ]
      : []),
    ...(!free && Object.keys(evidence.against).length === 0
      ? [
          {
            ...place,
            message: `${what} names no version`,
            hint: 'say in "against" what it was checked against',
          },
        ]
      : []),
    ...(endless
      ? [
          {
            ...place,
            message: `${what} has the shelf life of a support window but no end`,
            hint: 'add until: YYYY-MM-DD',
          },
        ]
      : []),
  ];
}

function checkFits(claim: Located<Pick<ClaimRecord, 'id' | 'kind'>>, check: Check): Problem[] {
  const { verdict, second } = check;
  const factAsOpinion = verdicts[verdict].taste && claimKinds[claim.kind].checkable;
  const open =
    second !== undefined &&
    second.settled === undefined &&
    (second.verdict !== verdict || second.first !== undefined);
  return [
    ...(factAsOpinion
      ? [
          {
            ...claim.at(['check', 'verdict']),
            message: `claim "${claim.id}" is a ${claim.kind} with the verdict ${verdict}`,
            hint: 'judge it, or say that its kind is opinion or advice',
          },
        ]
      : []),
    ...(open
      ? [
          {
            ...claim.at(['check', 'second']),
            message: `the two judgements of "${claim.id}" differ`,
            hint: 'say in "settled" how the difference was settled',
          },
        ]
      : []),
  ];
}

export const rule: Rule = {
  name: 'evidence-given',
  description:
    'A check, a cell and a finding cite what they stand on; only opinion, unverifiable and unknown may stand alone.',
  check: (records) => [
    ...records.claims.flatMap((claim) => {
      if (!claim.check) return [];
      const { free } = verdicts[claim.check.verdict];
      return [
        ...weigh(claim, `the check of "${claim.id}"`, ['check'], claim.check, free),
        ...checkFits(claim, claim.check),
      ];
    }),
    ...records.criteria.flatMap((criterion) => [
      ...Object.entries(criterion.cells).flatMap(([id, cell]) =>
        weigh(
          criterion,
          `cell "${id}" of "${criterion.id}"`,
          ['cells', id],
          cell,
          !supports[cell.support].answers,
        ),
      ),
      ...(criterion.finding
        ? weigh(criterion, `the finding of "${criterion.id}"`, ['finding'], criterion.finding)
        : []),
      ...(criterion.finding?.favours === 'depends' && !criterion.finding.on
        ? [
            {
              ...criterion.at(['finding', 'favours']),
              message: `the finding of "${criterion.id}" depends, but does not say on what`,
              hint: 'add "on"',
            },
          ]
        : []),
    ]),
  ],
};
