import type { ReadRecord, Report, Rule, Said } from '../records.ts';

type Disagreement = ReadRecord<'disagreement'>;

function ofTwice(claim: string, disagreement: string): Said {
  return [
    `claim "${claim}" stands twice in the disagreement "${disagreement}"`,
    { hint: 'a claim takes one side: remove it from the other' },
  ];
}

/** Claims that stand on two sides, or twice on one. */
function repeated({ record: { id, sides }, at }: Disagreement, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { claims }] of sides.entries())
    for (const [place, claim] of claims.entries()) {
      if (seen.has(claim)) report(at(['sides', index, 'claims', place]), ...ofTwice(claim, id));
      seen.add(claim);
    }
}

function ofSilent(index: number, claims: number, disagreement: string): Said {
  return [
    `side ${index + 1} of "${disagreement}" has ${claims} claims and no "says"`,
    { hint: 'say in "says" what they have in common' },
  ];
}

/** Sides of several claims that do not say what these have in common. */
function silent({ record: { id, sides }, at }: Disagreement, report: Report): void {
  for (const [index, { says, claims }] of sides.entries())
    if (says === undefined && claims.length > 1)
      report(at(['sides', index]), ...ofSilent(index, claims.length, id));
}

export const rule: Rule = {
  name: 'disagreements-fit',
  description:
    'A claim stands on one side of a disagreement, and a side of several claims says what they have in common.',
  check: ({ disagreements }, report) => {
    for (const disagreement of disagreements) {
      repeated(disagreement, report);
      silent(disagreement, report);
    }
  },
};
