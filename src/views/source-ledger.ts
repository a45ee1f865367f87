import type { Knowledge, Saying, Source } from '../knowledge/knowledge.ts';
import { ledgerKinds } from '../schema/index.ts';
import { lineRange } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import { addressOfStatement } from './digest.ts';
import { type LedgerRow, ledgerRows, ledgerTotals } from './ledger.ts';

/** What became of the lines of a source. */
export interface LedgerView {
  /** `210 lines` as a number. */
  readonly lines: number;
  /** `120 lines: claims`, by kind, the most first. */
  readonly totals: readonly string[];
  readonly rows: readonly {
    readonly kind: string;
    readonly label: string;
    readonly from: number;
    /** `line 7`, `lines 7–9` */
    readonly range: string;
    /** The lines after the first: anchors too. */
    readonly more: readonly number[];
    readonly note: string | undefined;
    /** Where its claims begin on this page, and how many there are. */
    readonly claims: { readonly address: string; readonly counted: string } | undefined;
  }[];
}

/** Where claims begin on the page of their source, and how many there are. */
function claimsAt(knowledge: Knowledge, sayings: readonly Saying[]) {
  const [first] = sayings;
  return (
    first && {
      address: addressOfStatement(knowledge, first),
      counted: counted(sayings.length, 'claim'),
    }
  );
}

const rowOf = (
  knowledge: Knowledge,
  { from, to, kind, note, lines, sayings }: LedgerRow,
): LedgerView['rows'][number] => ({
  kind,
  label: ledgerKinds[kind].label,
  from,
  range: `${from === to ? 'line' : 'lines'} ${lineRange(from, to)}`,
  more: lines.slice(1),
  note,
  claims: claimsAt(knowledge, sayings),
});

/** The most first. */
function totalsOf(source: Source): string[] {
  const totals = [...ledgerTotals(source)].toSorted(([, a], [, b]) => b - a);
  return totals.map(([kind, count]) => `${counted(count, 'line')}: ${ledgerKinds[kind].label}`);
}

export function ledgerView(knowledge: Knowledge, source: Source): LedgerView {
  const rows = ledgerRows(source, knowledge.sayingsBy(source.id));
  return {
    lines: source.lines,
    totals: totalsOf(source),
    rows: rows.map((row) => rowOf(knowledge, row)),
  };
}
