import type { Experiment, Figure } from '../schema/index.ts';
import { percent } from '../sentences/numbers.ts';

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
const differs = (path: string, recorded: unknown, now: unknown) =>
  `${path}: recorded ${show(recorded)}, now ${show(now)}`;

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value that is not the same, one line each; groups are entered, lists compared whole. */
export function exactDifferences(path: string, recorded: unknown, now: unknown): string[] {
  if (!isGroup(recorded) || !isGroup(now))
    return show(recorded) === show(now) ? [] : [differs(path, recorded, now)];
  const keys = [...new Set([...Object.keys(recorded), ...Object.keys(now)])];
  return keys.flatMap((key) => exactDifferences(`${path} → ${key}`, recorded[key], now[key]));
}

function ratioDifference(recorded: Figure, now: Figure | undefined, band: number): string[] {
  if (!now) return [differs(`figures → ${recorded.id}`, recorded.label, undefined)];
  const drift = now.ratio.median / recorded.ratio.median - 1;
  const path = `${recorded.label}, ratio`;
  return Math.abs(drift) <= band
    ? []
    : [
        `${differs(path, recorded.ratio.median, now.ratio.median)}: ${(Math.abs(drift) * 100).toFixed(1)}% ${drift > 0 ? 'more' : 'less'}, the band is ±${percent(band)}`,
      ];
}

/** Figures that are missing, new, or have a ratio that drifted by more than `band` (a share: 0.25 is ±25 %). */
export function figureDifferences(
  recorded: readonly Figure[],
  now: readonly Figure[],
  band: number,
): string[] {
  const known = new Set(recorded.map((figure) => figure.id));
  const added = now
    .filter((figure) => !known.has(figure.id))
    .map((figure) => differs(`figures → ${figure.id}`, undefined, figure.label));
  return [
    ...recorded.flatMap((figure) =>
      ratioDifference(
        figure,
        now.find(({ id }) => id === figure.id),
        band,
      ),
    ),
    ...added,
  ];
}

/** How each ratio came out in both runs, one line each: within the band there is still something to see. */
export const ratioLines = (recorded: readonly Figure[], now: readonly Figure[]): string[] =>
  recorded.map(
    ({ id, ratio }) =>
      `${id}: recorded ${ratio.median}, now ${now.find((figure) => figure.id === id)?.ratio.median}`,
  );

/** Where a run came out otherwise than the record, whatever it ran on: in what was observed, and in figures by more than the record's band. */
export const resultDifferences = (recorded: Experiment, now: Experiment): string[] => [
  ...exactDifferences('observed', recorded.observed, now.observed),
  ...figureDifferences(recorded.figures, now.figures, recorded.band ?? 0),
];

/** Fields that depend on the machine, the day or the load; answer and seal follow from the others. */
const passing = [
  'date',
  'machine',
  'versions',
  'figures',
  'answer',
  'seal',
] as const satisfies readonly (keyof Experiment)[];
const lasting = (record: Experiment) =>
  Object.fromEntries(
    Object.entries(record).filter(([key]) => !passing.some((name) => name === key)),
  );

/**
 * Where a record and a second run disagree, one line each; none means that the record holds.
 * What was observed is compared exactly, figures within the band that the second run states.
 * Of the versions, only those of `packages` are compared: interpreter and tools are the machine's.
 */
export function differences(
  recorded: Experiment,
  now: Experiment,
  packages: readonly string[],
): string[] {
  const versions = packages.flatMap((name) =>
    exactDifferences(`versions → ${name}`, recorded.versions[name], now.versions[name]),
  );
  const fields = Object.entries({ ...lasting(recorded), ...lasting(now) }).map(
    ([key]) => key as keyof Experiment,
  );
  return [
    ...fields.flatMap((key) => exactDifferences(key, recorded[key], now[key])),
    ...versions,
    ...figureDifferences(recorded.figures, now.figures, now.band ?? 0),
  ];
}
