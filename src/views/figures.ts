import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { barOf, pairOf, type RatioBar, unitOf } from '../pictures/figures.ts';
import { type RatioAxis, ratioAxis } from '../pictures/ratios.ts';
import type { Experiment, Figure } from '../schema/index.ts';
import { measurementsCaption, multiple, needsLess, needsTimes } from '../sentences/pictures.ts';

/** A measured figure: each value, and how many times one subject needs what the other does, drawn and in numbers. */
export interface FigureRow {
  readonly label: string;
  /** `milliseconds`, where the rows differ. */
  readonly unit: string | undefined;
  /** One per subject, none where it was not measured. */
  readonly values: readonly (Measured | undefined)[];
  readonly needs: Measured;
  readonly bar: RatioBar;
}

/** A median and its range, e.g. `3.5` and `3.5 to 4.5`. */
export interface Measured {
  readonly median: string;
  readonly range: string;
}

/** What all figures of a page share: who is compared, and one axis for every bar. */
export interface FigureScale {
  readonly subjects: readonly Subject[];
  /** What the last column says: `Disc needs`. */
  readonly needs: string;
  /** What either half of the drawing means. */
  readonly sides: readonly [string, string];
  readonly ticks: RatioAxis['ticks'];
}

interface Scale {
  readonly ends: { readonly of: string; readonly to: string };
  readonly axis: RatioAxis;
}

/** Where figures compare different pairs, the first two of the site name the sides. */
function scaleOf(knowledge: Knowledge, figures: readonly Figure[]): Scale {
  const [of = '', to = ''] = knowledge.site.subjects;
  return {
    ends: pairOf(figures) ?? { of, to },
    axis: ratioAxis(figures.flatMap(({ ratio }) => ratio.spread)),
  };
}

function scaleView(knowledge: Knowledge, { ends, axis }: Scale): FigureScale {
  const [first, second] = [knowledge.subject(ends.of), knowledge.subject(ends.to)];
  return {
    subjects: knowledge.subjects,
    needs: needsTimes(first),
    sides: [needsLess(first), needsLess(second)],
    ticks: axis.ticks,
  };
}

const rangeOf = (spread: readonly (number | string)[]) => spread.join(' to ');

function measuredOf({ values }: Figure, { id }: Subject): Measured | undefined {
  const value = values[id];
  return value && { median: `${value.median}`, range: rangeOf(value.spread) };
}

/** How many times one needs what the other does. */
function needsOf({ ratio: { median, spread } }: Figure): Measured {
  return { median: multiple(median), range: rangeOf(spread.map(multiple)) };
}

/** @param unit of all rows, which a row then leaves out */
function rowOf(
  knowledge: Knowledge,
  figure: Figure,
  { axis }: Scale,
  unit: string | undefined,
): FigureRow {
  return {
    label: figure.label,
    unit: unit === undefined ? figure.unit : undefined,
    values: knowledge.subjects.map((subject) => measuredOf(figure, subject)),
    needs: needsOf(figure),
    bar: barOf(figure.ratio, axis),
  };
}

export interface FiguresView extends FigureScale {
  readonly rows: readonly FigureRow[];
}

/** The figures of one experiment. */
export function figuresView(knowledge: Knowledge, figures: readonly Figure[]): FiguresView {
  const scale = scaleOf(knowledge, figures);
  return {
    ...scaleView(knowledge, scale),
    rows: figures.map((figure) => rowOf(knowledge, figure, scale, undefined)),
  };
}

export interface MeasurementsView extends FigureScale {
  readonly caption: string;
  readonly experiments: readonly {
    readonly id: string;
    readonly question: string;
    /** Where it is the same for all of its figures. */
    readonly unit: string | undefined;
    readonly rows: readonly FigureRow[];
  }[];
}

/** An experiment with its figures; a unit that all of them share stands once. */
function experimentView(
  knowledge: Knowledge,
  { id, question, figures }: Experiment,
  scale: Scale,
): MeasurementsView['experiments'][number] {
  const unit = unitOf(figures);
  const rows = figures.map((figure) => rowOf(knowledge, figure, scale, unit));
  return { id, question, unit, rows };
}

/** Experiments that measured something, side by side. */
export function measurementsView(
  knowledge: Knowledge,
  experiments: readonly Experiment[],
): MeasurementsView {
  const figures = experiments.flatMap((experiment) => experiment.figures);
  const scale = scaleOf(knowledge, figures);
  const { of, to } = scale.ends;
  return {
    ...scaleView(knowledge, scale),
    caption: measurementsCaption([knowledge.subject(of), knowledge.subject(to)]),
    experiments: experiments.map((each) => experimentView(knowledge, each, scale)),
  };
}
