import type { Experiment, Figure, Picture } from '../schema/index.ts';
import type { Knowledge } from './knowledge.ts';
import { splitAddress, valueAt } from './recorded.ts';

type Row = NonNullable<Picture['measures']>['rows'][number];
export type Measured = NonNullable<Row['alone']>;

/** Values of two subjects from the records of the lab, and how many times the first needs what the second does. */
export interface Pair {
  readonly values: readonly [number, number];
  readonly ratio: number;
  /** Where they are recorded. */
  readonly experiment: string;
}

type Ends = readonly [string, string];

function figurePair(figure: Figure, ends: Ends, experiment: string): Pair | undefined {
  const [first, second] = ends.map((end) => figure.values[end]?.median);
  if (first === undefined || second === undefined) return undefined;
  return { values: [first, second], ratio: figure.ratio.median, experiment };
}

function observedPair(
  experiments: ReadonlyMap<string, Experiment>,
  measured: Readonly<Record<string, string>>,
  ends: Ends,
): Pair | undefined {
  const [first, second] = ends.map((end) => {
    const { experiment, path } = splitAddress(measured[end] ?? '');
    return valueAt(experiments.get(experiment)?.observed, path);
  });
  if (typeof first !== 'number' || typeof second !== 'number') return undefined;
  const { experiment } = splitAddress(measured[ends[0]] ?? '');
  return { values: [first, second], ratio: first / second, experiment };
}

/** Whether the records hold what an address leads to, whoever it was measured for. */
export function isMeasured(
  { experiments }: Pick<Knowledge, 'experiments'>,
  measured: Measured,
): boolean {
  const addresses = typeof measured === 'string' ? [measured] : Object.values(measured);
  return addresses.every((address) => {
    const { experiment, path } = splitAddress(address);
    const record = experiments.find(({ id }) => id === experiment);
    return typeof measured === 'string'
      ? record?.figures.some(({ id }) => id === path)
      : typeof valueAt(record?.observed, path) === 'number';
  });
}

/** What an address, or one for each of two subjects, leads to in the records; undefined where there is nothing to compare. */
export function measuredPair(
  { experiments }: Pick<Knowledge, 'experiments'>,
  measured: Measured,
  ends: Ends,
): Pair | undefined {
  const known = new Map(experiments.map((record) => [record.id, record]));
  if (typeof measured !== 'string') return observedPair(known, measured, ends);
  const { experiment, path } = splitAddress(measured);
  const figure = known.get(experiment)?.figures.find(({ id }) => id === path);
  return figure && figurePair(figure, ends, experiment);
}
