import type { ReadRecord, Report, Rule } from '../records.ts';

/** Claims that stand on two sides, or twice on one. */
function repeated({ record: { id, sides }, at }: ReadRecord<'disagreement'>, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { claims }] of sides.entries())
    for (const [place, claim] of claims.entries()) {
      if (seen.has(claim))
        report(
          at(['sides', index, 'claims', place]),
          `claim "${claim}" stands twice in the disagreement "${id}"`,
          { hint: 'a claim takes one side: remove it from the other' },
        );
      seen.add(claim);
    }
}

export const rule: Rule = {
  name: 'disagreements-fit',
  description:
    'A claim stands on one side of a disagreement, and a side of several claims says what they have in common.',
  check: ({ disagreements }, report) => {
    for (const disagreement of disagreements) {
      const { record, at } = disagreement;
      repeated(disagreement, report);
      for (const [index, { says, claims }] of record.sides.entries())
        if (says === undefined && claims.length > 1)
          report(
            at(['sides', index]),
            `side ${index + 1} of "${record.id}" has ${claims.length} claims and no "says"`,
            { hint: 'say in "says" what they have in common' },
          );
    }
  },
};
