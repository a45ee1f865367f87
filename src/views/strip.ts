import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
import { leanOf } from '../knowledge/stance.ts';
import {
  type Bin,
  binsOf,
  maxMarks,
  type SmallBin,
  small,
  smallBins,
  smallBoxes,
} from '../pictures/strip.ts';
import { type Finding, leanings, withoutFavour } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { articlesPhrase } from '../sentences/cards.ts';
import { stanceName, takingPhrase } from '../sentences/labels.ts';
import { sourceName } from '../sentences/names.ts';
import { counted, listed } from '../sentences/numbers.ts';
import { capital } from '../sentences/text.ts';

/** An article by its name. */
interface Named {
  readonly name: string;
  readonly address: string;
  /** `3 claims` */
  readonly claims: string;
}

/** The articles that favour the same. */
export interface BinView {
  readonly name: string;
  readonly subject: Subject | undefined;
  /** Empty where they are counted. */
  readonly articles: readonly Named[];
  /** `34 articles`, where there are too many to name; else empty. */
  readonly counted: string;
  readonly found: boolean;
}

/** Where the articles stand on a criterion, and where the evidence does. */
export interface StripView {
  readonly bins: readonly BinView[];
  /** What no bin says: articles that take no side, and evidence that favours none; empty for none. */
  readonly beside: string;
  readonly silent: boolean;
}

const articleView = ({ source, claims }: Position): Named => ({
  name: sourceName(source),
  address: addresses.source(source.id),
  claims: counted(claims.length, 'claim'),
});

const binView = (knowledge: Knowledge, bin: Bin, many: boolean): BinView => ({
  name: capital(stanceName(knowledge, bin.stance)),
  subject: knowledge.subjects.find(({ id }) => id === bin.subject),
  articles: many ? [] : bin.positions.map(articleView),
  counted: many ? counted(bin.positions.length, 'article') : '',
  found: bin.found,
});

/** `Takes no side: Hill Rider.` */
function sidelessSentence(positions: readonly Position[]): string[] {
  const sideless = positions.filter(({ stance }) => stance === 'none');
  if (sideless.length === 0) return [];
  const names = sideless.map(({ source }) => sourceName(source));
  const who = sideless.length > maxMarks ? counted(sideless.length, 'article') : listed(names);
  return [`${sideless.length === 1 ? 'Takes' : 'Take'} no side: ${who}.`];
}

/** Evidence that no bin holds, for it favours none. */
function foundBeside(knowledge: Knowledge, bins: readonly Bin[], finding: Finding | undefined) {
  if (!finding || bins.some(({ found }) => found)) return [];
  const lean = leanOf(finding);
  return [
    lean === withoutFavour
      ? leanings[withoutFavour].means
      : `The evidence: ${stanceName(knowledge, lean)}.`,
  ];
}

export function stripView(
  knowledge: Knowledge,
  positions: readonly Position[],
  finding: Finding | undefined,
): StripView {
  const bins = binsOf(knowledge, positions, finding);
  const beside = [...sidelessSentence(positions), ...foundBeside(knowledge, bins, finding)];
  return {
    bins: bins.map((bin) => binView(knowledge, bin, positions.length > maxMarks)),
    beside: beside.join(' '),
    silent: positions.length === 0,
  };
}

/** The same, small: marks without names, and how many articles take which side. */
export interface MiniStripView {
  readonly bins: readonly SmallBin[];
  /** Their outlines, as one path. */
  readonly boxes: string;
  readonly width: number;
  readonly height: number;
  /** `4 articles: 3 Disc, 1 equal`, `no article` */
  readonly words: string;
}

/** How many sources take each stance, the most first, in words: `3 Disc`. */
const countsOf = (knowledge: Knowledge, positions: readonly Position[]) =>
  [...Map.groupBy(positions, ({ stance }) => stance)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([stance, group]) => takingPhrase(knowledge, stance, group.length));

export function miniStripView(
  knowledge: Knowledge,
  positions: readonly Position[],
  finding: Finding | undefined,
): MiniStripView {
  const bins = binsOf(knowledge, positions, finding);
  const counts = countsOf(knowledge, positions);
  return {
    bins: smallBins(knowledge, bins),
    boxes: smallBoxes(bins.length),
    width: bins.length * (small.width + small.gap) - small.gap,
    height: small.height,
    words: [articlesPhrase(positions), ...(counts.length > 0 ? [counts.join(', ')] : [])].join(
      ': ',
    ),
  };
}
