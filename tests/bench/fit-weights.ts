import { fitted, type Likely, type Signal, type Weights } from '../../src/ingest/match.ts';

/** The claims that share a word with a statement, and which of them it makes. */
export interface Example {
  readonly likely: readonly Likely[];
  readonly right: ReadonlySet<string>;
}

/** How far weights are held near zero, so that few examples decide little. */
const restraint = 0.01;
const steps = 150;

const signals = Object.keys(fitted) as Signal[];
const zero = () => signals.map(() => 0);

/** What speaks for each claim of an example, in the order of `signals`, and which claims are right. */
interface Rows {
  readonly rows: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
}

/** How likely each claim is by the weights: together 1. */
function chances({ rows }: Rows, weights: readonly number[]): number[] {
  const scores = rows.map((row) =>
    row.reduce((sum, found, index) => sum + found * (weights[index] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** How the weights would have to change for the right claims to be likelier: uphill. */
function slopeOf(examples: readonly Rows[], weights: readonly number[]): number[] {
  const slope = weights.map((weight) => -restraint * weight);
  for (const example of examples) {
    const all = chances(example, weights);
    const { rows, isRight } = example;
    const sum = all.reduce((found, chance, index) => found + (isRight[index] ? chance : 0), 0);
    for (const [index, row] of rows.entries()) {
      const chance = all[index] ?? 0;
      const pull = ((isRight[index] ? chance / sum : 0) - chance) / examples.length;
      for (const [at, found] of row.entries()) slope[at] = (slope[at] ?? 0) + pull * found;
    }
  }
  return slope;
}

/**
 * The weights under which the right claims are likeliest among all (a conditional logit), by Adam from zero: the same examples give the
 * same weights.
 */
export function fitWeights(examples: readonly Example[]): Weights {
  const useful = examples
    .map(({ likely, right }) => ({
      rows: likely.map((one) => signals.map((signal) => one.signals[signal])),
      isRight: likely.map(({ claim }) => right.has(claim.id)),
    }))
    .filter(({ isRight }) => isRight.includes(true));
  let [weights, mean, square] = [zero(), zero(), zero()];
  for (let step = 1; step <= steps; step++) {
    const slope = slopeOf(useful, weights);
    mean = mean.map((old, at) => 0.9 * old + 0.1 * (slope[at] ?? 0));
    square = square.map((old, at) => 0.99 * old + 0.01 * (slope[at] ?? 0) ** 2);
    const rate = step > (2 / 3) * steps ? 0.03 : 0.1;
    const [ofMean, ofSquare] = [1 - 0.9 ** step, 1 - 0.99 ** step];
    weights = weights.map(
      (weight, at) =>
        weight +
        (rate * ((mean[at] ?? 0) / ofMean)) / (Math.sqrt((square[at] ?? 0) / ofSquare) + 1e-8),
    );
  }
  return Object.fromEntries(signals.map((signal, at) => [signal, weights[at] ?? 0])) as Weights;
}
