import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { measuredPair, type Pair } from '../knowledge/measured.ts';
import { printedValue } from '../knowledge/recorded.ts';
import { lesser, ratioAxis } from '../pictures/ratios.ts';
import { shapes } from '../pictures/shapes.ts';
import type { Picture } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import {
  measuresSentence,
  measuresTitle,
  measuresUnit,
  multiple,
  needsLess,
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
  /** `23.7 and 2.2 MB` */
  readonly values: string;
  /** `10.8 ×` */
  readonly ratio: string;
  readonly experiment: Address;
}

export interface MeasureRow {
  readonly label: string;
  readonly alone: RatioMark;
  readonly matched: RatioMark;
}

/** Each subject alone, then with matching parts, on one axis. */
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
  readonly alone: Pair;
  readonly matched: Pair;
}

/** The rows that the records fill; the rule `pictures-fit` sees to it that it is every row. */
const pairedOf = (knowledge: Knowledge, { between, rows }: Measures): Paired[] =>
  rows.flatMap(({ label, unit, ...sides }) => {
    const alone = measuredPair(knowledge, sides.alone, between);
    const matched = measuredPair(knowledge, sides.matched, between);
    return alone && matched ? [{ label, unit, alone, matched }] : [];
  });

function markOf(
  knowledge: Knowledge,
  [first, second]: Ends,
  pair: Pair,
  unit: string,
  x: number,
): RatioMark {
  const subject = lesser(pair.ratio, first, second);
  const { question } = knowledge.experiment(pair.experiment);
  return {
    x,
    subject: subject?.id,
    shape: subject ? shapes[subject.mark] : shapes.diamond,
    values: `${pair.values.map(printedValue).join(' and ')} ${unit}`,
    ratio: multiple(pair.ratio),
    experiment: { name: question, address: addresses.experiment(pair.experiment) },
  };
}

/** What it shows, in a title and in full. */
function wordsOf([first, second]: Ends, paired: readonly Paired[]) {
  const sided = (side: 'alone' | 'matched') =>
    paired.map((row) => ({
      label: row.label,
      lesser: lesser(row[side].ratio, first.name, second.name),
    }));
  const [alone, matched] = [sided('alone'), sided('matched')];
  return {
    title: measuresTitle(second.name, alone, matched),
    sentence: measuresSentence(matched),
  };
}

export function measuresView(knowledge: Knowledge, id: string, measures: Measures): MeasuresView {
  const ends = endsOf(knowledge, measures.between);
  const paired = pairedOf(knowledge, measures);
  const axis = ratioAxis(paired.flatMap(({ alone, matched }) => [alone.ratio, matched.ratio]));
  const mark = (pair: Pair, unit: string) =>
    markOf(knowledge, ends, pair, unit, axis.at(pair.ratio));
  return {
    id,
    ...wordsOf(ends, paired),
    unit: measuresUnit(ends),
    ends,
    sides: [needsLess(ends[0]), needsLess(ends[1])],
    ticks: axis.ticks,
    equal: axis.at(1),
    rows: paired.map(({ label, unit, alone, matched }) => ({
      label,
      alone: mark(alone, unit),
      matched: mark(matched, unit),
    })),
  };
}
