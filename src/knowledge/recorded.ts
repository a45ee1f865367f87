import { type Experiment, kindNames, kinds, quotation } from '../schema/index.ts';
import { everyRecord, type Records } from './records.ts';

type Group = Readonly<Record<string, unknown>>;
export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null;

// Formatters are made once: making one costs more than a text has time for.
const lists = new Intl.ListFormat('en-GB');
const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** A value as a text prints it: lists with commas and "and", numbers to three decimals at most. */
export const printedValue = (value: unknown) => {
  if (Array.isArray(value)) return lists.format(value.map(String));
  return typeof value === 'number' ? decimals.format(value) : String(value);
};

const roughly = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** The value at `path`, e.g. `red.headers.0`; undefined where there is none. */
export const valueAt = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, key) => (isGroup(node) && Object.hasOwn(node, key) ? node[key] : undefined),
      values,
    );

function printedFigure(
  { ratio, values }: Experiment['figures'][number],
  part: string | undefined,
  before: string,
): string | undefined {
  const [low, high] = ratio.spread;
  if (part === undefined)
    return `${printedValue(ratio.median)} (${before}${printedValue(low)} to ${printedValue(high)})`;
  if (part === 'about') return roughly.format(ratio.median);
  if (part === 'range') return `${roughly.format(low)} to ${roughly.format(high)}`;
  const measured = part === 'ratio' ? ratio : Object.hasOwn(values, part) && values[part];
  return measured ? printedValue(measured.median) : undefined;
}

/**
 * What a record holds under `path`, as a text prints it: `figure` gives the ratio with its spread, `figure.ratio` the ratio alone,
 * `figure.about` the ratio to two digits and `figure.range` its spread so, for a second run may differ;
 * `figure.<subject>` the subject's median; anything else is looked up in what was observed. Undefined where there is nothing.
 * @param before words before the spread, where no heading explains it
 */
export function recordedAt(
  { figures, observed }: Pick<Experiment, 'figures' | 'observed'>,
  path: string,
  before = '',
): string | undefined {
  const [id, part, ...rest] = path.split('.');
  const figure = figures.find((known) => known.id === id);
  if (figure) return rest.length > 0 ? undefined : printedFigure(figure, part, before);
  const value = valueAt(observed, path);
  return value === undefined || (isGroup(value) && !Array.isArray(value))
    ? undefined
    : printedValue(value);
}

/** The experiment and the path that `address` names, e.g. `wet-stop.rain.ratio`. */
export function splitAddress(address: string): {
  readonly experiment: string;
  readonly path: string;
} {
  const [experiment = '', ...path] = address.split('.');
  return { experiment, path: path.join('.') };
}

/** Addresses of what a text quotes from records, in order. */
export const quotedIn = (text: string): string[] =>
  [...text.matchAll(quotation)].map(([, experiment, path]) => `${experiment}.${path}`);

/** Every text in `value` changed by `change`; the shape stays. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]),
  ) as T;
}

/** Puts what is recorded into the place of what quotes it. */
function fillerOf({ experiments }: Records): (text: string) => string {
  const records = new Map(experiments.map(({ record }) => [record.id, record]));
  return (text) =>
    text.replaceAll(quotation, (whole, id: string, path: string) => {
      const experiment = records.get(id);
      return (experiment && recordedAt(experiment, path, 'in single rounds ')) ?? whole;
    });
}

/** The records with every quotation replaced by what is recorded; the experiments' own texts are left as the lab wrote them. */
export function withQuotations(records: Records): Records {
  const filled = fillerOf(records);
  const quoting = kindNames.filter((kind) => kind !== 'experiment');
  const lists = quoting.map((kind) => [
    kinds[kind].plural,
    everyRecord(records, [kind]).map((read) => ({
      ...read,
      record: mapTexts(read.record, filled),
    })),
  ]);
  return { ...records, ...Object.fromEntries(lists) };
}
