import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { type Measured, measuredPair, type Pair } from '../knowledge/measured.ts';
import { printedValue } from '../knowledge/recorded.ts';
import { lesser, type RatioAxis, ratioAxis } from '../pictures/ratios.ts';
import { shapes } from '../pictures/shapes.ts';
import type { Picture } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import {
  measuredRatios,
  measuredValues,
  measuresSentence,
  measuresTitle,
  measuresUnit,
  multiple,
  needsLess,
  valuesOf,
} from '../sentences/pictures.ts';
import type { Address } from './navigation.ts';

type Measures = NonNullable<Picture['measures']>;

/** A ratio as a mark: the shape of who needs less. */
export interface RatioMark {
  /** In per cent of the width. */
  readonly x: number;
  /** None where the two are level. */
  readonly subject: string | undefined;
  readonly shape: string;
  /** `Disc 23.7, Rim 2.2 MB` */
  readonly values: string;
  /** `10.8 ×` */
  readonly ratio: string;
  readonly experiment: Address;
}

export interface MeasureRow {
  readonly label: string;
  /** `Disc 23.7, Rim 2.2 MB → with the packages of an application: Disc 26.4, Rim 43.1 MB` */
  readonly values: string;
  /** The same as multiples, for who does not see the marks. */
  readonly ratios: string;
  /** What is added in the second case. */
  readonly added: string | undefined;
  readonly alone: RatioMark | undefined;
  readonly matched: RatioMark | undefined;
}

/** Each subject alone, then with the parts that are named, on one axis. */
export interface MeasuresView {
  readonly id: string;
  /** What it shows, and the same in full. */
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  readonly ends: readonly [Subject, Subject];
  /** Over either half: who needs less there. */
  readonly sides: readonly [string, string];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Where the two are equal, in per cent. */
  readonly equal: number;
  readonly rows: readonly MeasureRow[];
}

type Ends = readonly [Subject, Subject];

function endsOf(knowledge: Knowledge, [first, second]: Measures['between']): Ends {
  return [knowledge.subject(first), knowledge.subject(second)];
}

interface Paired {
  readonly label: string;
  readonly unit: string;
  readonly added: string | undefined;
  readonly alone: Pair | undefined;
  readonly matched: Pair | undefined;
}

/** The rows that the records fill; the rule `pictures-fit` sees to it that it is every row. */
const pairedOf = (knowledge: Knowledge, { between, rows }: Measures): Paired[] =>
  rows.flatMap(({ label, unit, added, ...sides }) => {
    const pair = (measured: Measured | undefined) =>
      measured === undefined ? undefined : measuredPair(knowledge, measured, between);
    const [alone, matched] = [pair(sides.alone), pair(sides.matched)];
    return alone || matched ? [{ label, unit, added, alone, matched }] : [];
  });

const pairsOf = (paired: readonly Paired[]): Pair[] =>
  paired.flatMap(({ alone, matched }) => [alone, matched].filter((pair) => pair !== undefined));

/** `Disc 2.1`: the versions of either that were measured; none where the records do not say. */
const versionsOf = (knowledge: Knowledge, ends: Ends, pairs: readonly Pair[]): string[] =>
  ends.flatMap(({ id, name }) => {
    const versions = pairs.map(({ experiment }) => knowledge.experiment(experiment).versions[id]);
    return [...new Set(versions.filter((version) => version !== undefined))].map(
      (version) => `${name} ${version}`,
    );
  });

function markOf(knowledge: Knowledge, ends: Ends, pair: Pair, unit: string, x: number): RatioMark {
  const subject = lesser(pair.ratio, ...ends);
  const [first, second] = pair.values.map(printedValue);
  const { question } = knowledge.experiment(pair.experiment);
  return {
    x,
    subject: subject?.id,
    shape: subject ? shapes[subject.mark] : shapes.diamond,
    values: valuesOf(ends, [first ?? '', second ?? ''], unit),
    ratio: multiple(pair.ratio),
    experiment: { name: question, address: addresses.experiment(pair.experiment) },
  };
}

const rowOf = (
  label: string,
  added: string | undefined,
  alone: RatioMark | undefined,
  matched: RatioMark | undefined,
): MeasureRow => ({
  label,
  added,
  alone,
  matched,
  values: measuredValues(alone?.values, matched?.values, added),
  ratios: measuredRatios(label, alone?.ratio, matched?.ratio, added),
});

/** What it shows, in a title and in full. */
function wordsOf([first, second]: Ends, paired: readonly Paired[]) {
  const sided = (side: 'alone' | 'matched') =>
    paired.flatMap(({ label, [side]: pair }) =>
      pair ? [{ label, lesser: lesser(pair.ratio, first.name, second.name) }] : [],
    );
  const [alone, matched] = [sided('alone'), sided('matched')];
  return {
    title: measuresTitle(second.name, alone, matched),
    sentence: measuresSentence(matched),
  };
}

/** Marks for pairs on one axis. */
function markerFor(knowledge: Knowledge, ends: Ends, axis: RatioAxis) {
  return (pair: Pair | undefined, unit: string) =>
    pair && markOf(knowledge, ends, pair, unit, axis.at(pair.ratio));
}

export function measuresView(knowledge: Knowledge, id: string, measures: Measures): MeasuresView {
  const ends = endsOf(knowledge, measures.between);
  const paired = pairedOf(knowledge, measures);
  const pairs = pairsOf(paired);
  const axis = ratioAxis(pairs.map(({ ratio }) => ratio));
  const mark = markerFor(knowledge, ends, axis);
  return {
    id,
    ...wordsOf(ends, paired),
    unit: measuresUnit(ends, versionsOf(knowledge, ends, pairs)),
    ends,
    sides: [needsLess(ends[0]), needsLess(ends[1])],
    ticks: axis.ticks,
    equal: axis.at(1),
    rows: paired.map(({ label, unit, added, ...pair }) =>
      rowOf(label, added, mark(pair.alone, unit), mark(pair.matched, unit)),
    ),
  };
}
