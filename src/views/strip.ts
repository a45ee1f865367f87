import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
import { type Strip, stripOf } from '../pictures/strip.ts';
import { type Finding, leanings } from '../schema/index.ts';
import { articlesPhrase } from '../sentences/cards.ts';
import { findingLabel } from '../sentences/findings.ts';
import { agreementLabel, stanceName } from '../sentences/labels.ts';
import { sourceName, sourceNumber } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import { type NamedStance, namedStance } from './stance.ts';

/** Where the articles stand on a criterion and what the evidence shows, on a line between two subjects. */
export interface StripView extends Strip {
  /** What stands at the left end, in the middle and at the right end. */
  readonly axis: readonly [string, string, string] | undefined;
  /** `Between Disc and Rim: Cycling Weekly Disc. The evidence: Even.` */
  readonly title: string;
  /** `3 Disc, 1 even` */
  readonly counted: string;
  readonly evidence: string;
  /** One line an article, where there are few. */
  readonly articles: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly stance: NamedStance;
    readonly claims: string;
  }[];
  readonly silent: boolean;
}

export function stripView(
  knowledge: Knowledge,
  positions: readonly Position[],
  finding: Finding | undefined,
): StripView {
  const strip = stripOf(knowledge, positions, finding);
  const evidence = findingLabel(knowledge, finding);
  const named = positions.map(
    ({ source, stance }) => `${sourceName(source)} ${stanceName(knowledge, stance)}`,
  );
  const said = (strip.many ? strip.counts : named).join(', ') || agreementLabel('silent');
  const ends = strip.ends?.map(({ name }) => name).join(' and ');
  return {
    ...strip,
    axis: strip.ends && [
      strip.ends[0].name,
      leanings[finding?.favours === 'depends' ? 'depends' : 'even'].label,
      strip.ends[1].name,
    ],
    title: `Between ${ends}: ${said}. The evidence: ${evidence}.`,
    counted: strip.counts.join(', '),
    evidence,
    articles: (strip.many ? [] : positions).map(({ source, stance, claims }) => ({
      id: source.id,
      number: sourceNumber(knowledge, source.id),
      name: sourceName(source),
      stance: namedStance(knowledge, stance),
      claims: counted(claims.length, 'claim'),
    })),
    silent: positions.length === 0,
  };
}

/** The same, small: marks without names, and how many articles take which side. */
export interface MiniStripView {
  readonly drawn: boolean;
  readonly marks: Strip['marks'];
  readonly found: number | undefined;
  /** `4 articles: 3 Disc, 1 even`, `no article` */
  readonly words: string;
}

export function miniStripView(
  knowledge: Knowledge,
  positions: readonly Position[],
  finding: Finding | undefined,
): MiniStripView {
  const { ends, marks, found, counts } = stripOf(knowledge, positions, finding);
  return {
    drawn: ends !== undefined && positions.length > 0,
    marks,
    found,
    words: [articlesPhrase(positions), ...(counts.length > 0 ? [counts.join(', ')] : [])].join(
      ': ',
    ),
  };
}
