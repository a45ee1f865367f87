import type { ReadRecord, Report, Rule, Said } from '../records.ts';

type Source = ReadRecord<'source'>;
type Range = Source['record']['ledger'][number];

/** What is wrong with a range that ought to begin on a line. */
function faultsOf({ from, to }: Range, next: number): Said[] {
  const how = from > next ? 'leaves a gap' : 'overlaps the one before';
  return [
    ...(from === next ? [] : [[how, { allowed: `from: ${next}` }] as const]),
    ...(to < from ? [['runs backwards', { allowed: `to: ${from} or more` }] as const] : []),
  ];
}

function ofEnd(id: string, last: number, lines: number): Said {
  return [`ledger of "${id}" ends at line ${last}`, { allowed: `${lines}, the number of lines` }];
}

function gaps({ record: { id, ledger, lines }, at }: Source, report: Report): void {
  let next = 1;
  for (const [index, range] of ledger.entries()) {
    const { from, to } = range;
    for (const [how, remedy] of faultsOf(range, next))
      report(at(['ledger', index]), `ledger range ${from}–${to} of "${id}" ${how}`, remedy);
    next = Math.max(from, to) + 1;
  }
  const end = at(['ledger', ledger.length - 1, 'to']);
  if (next !== lines + 1) report(end, ...ofEnd(id, next - 1, lines));
}

export const rule: Rule = {
  name: 'ledger-covers',
  description: 'The ledger of a source covers its lines once each, from the first to the last.',
  check: ({ sources }, report) => {
    for (const source of sources) gaps(source, report);
  },
};
