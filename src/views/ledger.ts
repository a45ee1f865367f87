import type { Saying, Source } from '../knowledge/knowledge.ts';
import type { LedgerRange } from '../schema/index.ts';

export interface LedgerRow extends Pick<LedgerRange, 'from' | 'to' | 'kind' | 'note'> {
  /** Every line of the range; each is an anchor of the page. */
  readonly lines: readonly number[];
  /** What is said on these lines. */
  readonly sayings: readonly Saying[];
}

/** The ledger with what each range says; the ranges cover the lines of the source once each. */
export function ledgerRows(source: Source, sayings: readonly Saying[]): LedgerRow[] {
  return source.ledger.map(({ from, to, kind, note }) => ({
    from,
    to,
    kind,
    note,
    lines: Array.from({ length: to - from + 1 }, (_, offset) => from + offset),
    sayings: sayings.filter(({ lines }) => lines.some(({ line }) => line >= from && line <= to)),
  }));
}

/** How many lines each kind accounts for. */
export function ledgerTotals(source: Source): ReadonlyMap<LedgerRange['kind'], number> {
  const groups = Map.groupBy(source.ledger, ({ kind }) => kind);
  return new Map(
    [...groups].map(([kind, ranges]) => [
      kind,
      ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    ]),
  );
}
