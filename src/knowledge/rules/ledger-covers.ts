import type { ReadRecord, Report, Rule } from '../records.ts';

function gaps({ record: { id, ledger, lines }, at }: ReadRecord<'source'>, report: Report): void {
  let next = 1;
  for (const [index, { from, to }] of ledger.entries()) {
    const range = `ledger range ${from}–${to} of "${id}"`;
    const how = from > next ? 'leaves a gap' : 'overlaps the one before';
    if (from !== next)
      report(at(['ledger', index]), `${range} ${how}`, { allowed: `from: ${next}` });
    if (to < from)
      report(at(['ledger', index]), `${range} runs backwards`, { allowed: `to: ${from} or more` });
    next = Math.max(from, to) + 1;
  }
  if (next !== lines + 1)
    report(at(['ledger', ledger.length - 1, 'to']), `ledger of "${id}" ends at line ${next - 1}`, {
      allowed: `${lines}, the number of lines`,
    });
}

export const rule: Rule = {
  name: 'ledger-covers',
  description: 'The ledger of a source covers its lines once each, from the first to the last.',
  check: ({ sources }, report) => {
    for (const source of sources) gaps(source, report);
  },
};
