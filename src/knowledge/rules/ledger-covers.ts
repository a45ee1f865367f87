import type { Problem } from '../../reading/problem.ts';
import type { LocatedSource, Rule } from '../records.ts';

function gaps(source: LocatedSource): Problem[] {
  let next = 1;
  const problems: Problem[] = [];
  for (const [index, { from, to }] of source.ledger.entries()) {
    const place = source.at(['ledger', index]);
    if (from !== next)
      problems.push({
        ...place,
        message: `ledger range ${from}–${to} of "${source.id}" ${from > next ? 'leaves a gap' : 'overlaps the one before'}`,
        allowed: `from: ${next}`,
      });
    if (to < from)
      problems.push({
        ...place,
        message: `ledger range ${from}–${to} of "${source.id}" runs backwards`,
        allowed: `to: ${from} or more`,
      });
    next = Math.max(from, to) + 1;
  }
  const last = source.ledger.length - 1;
  if (next !== source.lines + 1)
    problems.push({
      ...source.at(['ledger', last, 'to']),
      message: `ledger of "${source.id}" ends at line ${next - 1}`,
      allowed: `${source.lines}, the number of lines`,
    });
  return problems;
}

export const rule: Rule = {
  name: 'ledger-covers',
  description: 'The ledger of a source covers its lines once each, from the first to the last.',
  check: (records) => records.sources.flatMap(gaps),
};
