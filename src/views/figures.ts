import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { type Bar, barsOf, pairOf, ratioName, unitOf } from '../pictures/figures.ts';
import type { Experiment } from '../schema/index.ts';

type Figure = Experiment['figures'][number];

/** A measured figure: its values as bars and as numbers, and how the subjects compare. */
export interface FigureRow {
  readonly label: string;
  /** `milliseconds; less is better` */
  readonly unit: string | undefined;
  readonly bars: readonly Bar[];
  /** One per subject, none where it was not measured. */
  readonly values: readonly (Measured | undefined)[];
  readonly ratio: Measured & {
    /** `Disc needs … times as much as Rim: `, where not every figure divides the same pair; else empty. */
    readonly of: string;
  };
}

/** A median and its range, e.g. `3.5–4.5`. */
export interface Measured {
  readonly median: number;
  readonly range: string;
}

export interface FigureTable {
  readonly subjects: readonly Subject[];
  /** What the last column says: who needs so many times what another needs. */
  readonly ratio: string;
}

const measured = ({ median, spread }: { median: number; spread: readonly number[] }): Measured => ({
  median,
  range: spread.join('–'),
});

const tableOf = (knowledge: Knowledge, figures: readonly Figure[]): FigureTable => {
  const pair = pairOf([...figures]);
  return {
    subjects: knowledge.subjects,
    ratio: pair ? ratioName(knowledge, pair) : 'Ratio',
  };
};

/** @param unit of all rows, which a row then leaves out */
const rowOf = (
  knowledge: Knowledge,
  figure: Figure,
  { ratio }: FigureTable,
  unit?: string,
): FigureRow => ({
  label: figure.label,
  unit: unit === undefined ? unitOf([figure]) : undefined,
  bars: barsOf(figure, knowledge.site.subjects),
  values: knowledge.subjects.map(({ id }) => {
    const value = figure.values[id];
    return value && measured(value);
  }),
  ratio: {
    ...measured(figure.ratio),
    of: ratio === 'Ratio' ? `${ratioName(knowledge, figure.ratio)}: ` : '',
  },
});

export interface FiguresView extends FigureTable {
  readonly rows: readonly FigureRow[];
}

/** The figures of one experiment. */
export function figuresView(knowledge: Knowledge, figures: readonly Figure[]): FiguresView {
  const table = tableOf(knowledge, figures);
  return { ...table, rows: figures.map((figure) => rowOf(knowledge, figure, table)) };
}

export interface MeasurementsView extends FigureTable {
  readonly experiments: readonly {
    readonly id: string;
    readonly question: string;
    /** Where it is the same for all of its figures. */
    readonly unit: string | undefined;
    readonly rows: readonly FigureRow[];
  }[];
}

/** Experiments that measured something, side by side. */
export function measurementsView(
  knowledge: Knowledge,
  experiments: readonly Experiment[],
): MeasurementsView {
  const table = tableOf(
    knowledge,
    experiments.flatMap(({ figures }) => figures),
  );
  return {
    ...table,
    experiments: experiments.map(({ id, question, figures }) => {
      const unit = unitOf(figures);
      return {
        id,
        question,
        unit,
        rows: figures.map((figure) => rowOf(knowledge, figure, table, unit)),
      };
    }),
  };
}
