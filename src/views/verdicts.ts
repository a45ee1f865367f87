import type { Knowledge, Source } from '../knowledge/knowledge.ts';
import type { Count, State } from '../knowledge/tally.ts';
import { rowName, type VerdictBars, verdictBars } from '../pictures/verdict-bars.ts';
import { addresses } from '../sentences/addresses.ts';
import { verdictLabel, verdictMark, verdictTone } from '../sentences/labels.ts';
import { counted, percent } from '../sentences/numbers.ts';

const head = 26;
const step = 42;

/** The shares of the verdicts as bars; x and widths in per cent, y in pixels. */
export interface VerdictBarsView {
  readonly sentence: string;
  readonly height: number;
  readonly columns: readonly {
    readonly state: State;
    readonly tone: string;
    readonly mark: string;
    readonly label: string;
    readonly x: number;
    /** Between which heights its ground line runs, and how it is broken. */
    readonly line: { readonly from: number; readonly to: number; readonly dashes: string };
  }[];
  readonly rows: readonly {
    /** Where the name is an article's. */
    readonly address: string | undefined;
    readonly name: string;
    readonly claims: number;
    readonly counted: string;
    readonly top: number;
    readonly shares: readonly {
      readonly state: State;
      readonly tone: string;
      readonly count: number;
      readonly percent: string;
      /** Without its sign. */
      readonly number: string;
      readonly x: number;
      readonly width: number;
      /** Where the bar ends. */
      readonly end: number;
    }[];
  }[];
  /** `5 articles` that have no row; none where all have one. */
  readonly left: string | undefined;
}

type Row = VerdictBars['rows'][number];

const rowView = ({ source, claims, shares }: Row, index: number) => ({
  address: source && addresses.source(source.id),
  name: rowName(source),
  claims,
  counted: counted(claims, 'claim'),
  top: head + index * step,
  shares: shares.map(({ state, count, share, x, width }) => ({
    state,
    tone: verdictTone(state),
    count,
    percent: percent(share),
    number: percent(share).replace('%', ''),
    x,
    width,
    end: x + width,
  })),
});

type Column = VerdictBars['columns'][number];

/** Over a ground of so much height. */
function columnView({ state, x }: Column, height: number) {
  return {
    state,
    tone: verdictTone(state),
    mark: verdictMark(state),
    label: verdictLabel(state),
    x,
    line: { from: head + 16, to: height, dashes: `16 ${step - 16}` },
  };
}

/** Verdicts of the articles `of`, below those of all articles together. */
export function verdictBarsView(knowledge: Knowledge, of?: readonly Source[]): VerdictBarsView {
  const { columns, rows, left, sentence } = verdictBars(knowledge, of);
  const height = head + rows.length * step;
  return {
    sentence,
    height,
    columns: columns.map((column) => columnView(column, height)),
    rows: rows.map(rowView),
    left: left > 0 ? counted(left, 'article') : undefined,
  };
}

/** A part of a bar that shows how a whole is made up of verdicts; in per cent of its length. */
export interface BarPart {
  readonly tone: string;
  readonly from: number;
  readonly width: number;
}

/** The parts side by side, a hair apart. */
export function tallyBar(counts: readonly Count[]): BarPart[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return counts.map(({ state, count }) => {
    const from = (before / total) * 100;
    before += count;
    return {
      tone: verdictTone(state),
      from,
      width: Math.max(0, (count / total) * 100 - 0.25),
    };
  });
}
