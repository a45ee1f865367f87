import { agreementOf } from '../knowledge/agreement.ts';
import { disagreementsOn, sourcesWithin } from '../knowledge/disagreements.ts';
import type { Criterion, Knowledge, Source } from '../knowledge/knowledge.ts';
import { type Position, positionsOn } from '../knowledge/scorecard.ts';
import { type Stance, stancesOf } from '../knowledge/stance.ts';
import type { Agreement } from '../schema/index.ts';
import { agreementShort, notMentioned, stanceName } from '../sentences/labels.ts';
import { sourceName } from '../sentences/names.ts';
import { counted, criteriaCounted, listed } from '../sentences/numbers.ts';
import { type Layout, layoutOf, type Run, runsOf } from './runs.ts';

/** What one article says on one criterion, each claim once. */
export interface MapCell {
  readonly source: Source;
  readonly claims: number;
  /** The article's own stance first, then by number; claims that take no side last. */
  readonly runs: readonly Run[];
  /** Lines of marks, as many in every cell of the criterion. */
  readonly rows: number;
  /** Disagreements that the article has with itself here. */
  readonly within: number;
  /** `Cycling Weekly on Weight, 3 claims: Disc brakes 2, even 1` */
  readonly words: string;
}

/** How many articles lean one way on one criterion. */
export interface LeanCount {
  readonly stance: Stance | 'silent';
  readonly articles: number;
}

export interface MapRow {
  readonly criterion: Criterion;
  /** One per article, in the site's order; nothing where it says nothing. Empty where the map is folded. */
  readonly cells: readonly (MapCell | undefined)[];
  /** One per stance, in the order of `stances`; the last is silence. Empty where the map is not folded. */
  readonly leans: readonly LeanCount[];
  /** How far the articles agree, in two words. */
  readonly agreement: string;
}

export interface ArticlesMap {
  /** Beyond a dozen articles the columns are stances, not articles. */
  readonly folded: boolean;
  /** Claims that one mark stands for. */
  readonly unit: number;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly MapRow[];
  }[];
  /** What the map shows, in a sentence or two. */
  readonly sentence: string;
}

const maxArticles = 12;
const maxMarks = 30;

/** Disagreements that an article has with itself on a criterion. */
function withinOn(knowledge: Knowledge, criterion: string, source: string): number {
  const records = disagreementsOn(knowledge, criterion);
  return records.filter((each) => sourcesWithin(knowledge, each).includes(source)).length;
}

/** `Disc brakes 2, even 1` */
const runsPhrase = (knowledge: Knowledge, runs: readonly Run[]) =>
  runs.map((run) => `${stanceName(knowledge, run.stance)} ${run.claims}`).join(', ');

function cellOf(
  knowledge: Knowledge,
  criterion: Criterion,
  position: Position,
  layout: Layout,
): MapCell {
  const { source, claims } = position;
  const runs = runsOf(knowledge, position, layout);
  const within = withinOn(knowledge, criterion.id, source.id);
  return {
    source,
    claims: claims.length,
    runs,
    rows: layout.rows,
    within,
    words: `${sourceName(source)} on ${criterion.name}, ${counted(claims.length, 'claim')}: ${runsPhrase(knowledge, runs)}${within > 0 ? '; takes more than one side' : ''}`,
  };
}

const leansOf = (knowledge: Knowledge, positions: readonly Position[]): LeanCount[] => [
  ...stancesOf(knowledge).map((stance) => ({
    stance,
    articles: positions.filter((each) => each.stance === stance).length,
  })),
  { stance: 'silent', articles: knowledge.sources.length - positions.length },
];

const agreementIn = (positions: readonly Position[]) =>
  agreementOf(positions.map(({ stance }) => stance));

/** `No article mentions Admin and Forms.` */
function silenceSentence(unspoken: readonly string[]): string {
  if (unspoken.length === 0) return 'The articles mention every topic.';
  const which = unspoken.length > 6 ? `the other ${unspoken.length}` : listed(unspoken);
  return `No article mentions ${which}.`;
}

/** What becomes of every topic, so that the numbers add up to all of them. */
function sentenceOf(knowledge: Knowledge, positions: readonly (readonly Position[])[]): string {
  const agreements = positions.map(agreementIn);
  const many = (wanted: Agreement) => agreements.filter((agreement) => agreement === wanted).length;
  const unspoken = knowledge.criteria
    .filter((_, index) => positions[index]?.length === 0)
    .map(({ name }) => name);
  const few = positions.length - many('agree') - many('mostly') - many('split') - unspoken.length;
  return [
    `Of ${criteriaCounted(positions.length)}, the articles that take a side agree on ${many('agree')}, mostly agree on ${many('mostly')} and are split on ${many('split')}.`,
    ...(few > 0 ? [`On ${few} more, one article alone takes a side, or none does.`] : []),
    silenceSentence(unspoken),
  ].join(' ');
}

type Positions = readonly Position[];

/** Claims that one mark stands for, so that the fullest cell is not too full. */
function unitFor(spoken: readonly Positions[]): number {
  const fullest = Math.max(0, ...spoken.flat().map(({ claims }) => claims.length));
  return Math.max(1, Math.ceil(fullest / maxMarks));
}

/** A cell for each article, in the site's order. */
function cellsOf(
  knowledge: Knowledge,
  criterion: Criterion,
  positions: Positions,
  unit: number,
): MapRow['cells'] {
  const layout = layoutOf(knowledge, knowledge.claimsOn(criterion.id), unit);
  return knowledge.sources.map((source) => {
    const position = positions.find((each) => each.source.id === source.id);
    return position && cellOf(knowledge, criterion, position, layout);
  });
}

const agreementWords = (positions: Positions) =>
  positions.length === 0 ? notMentioned : agreementShort(agreementIn(positions));

/** Who says what: criteria by articles, or by stances where there are more articles than columns would hold. */
export function articlesMap(knowledge: Knowledge): ArticlesMap {
  const folded = knowledge.sources.length > maxArticles;
  const spoken = new Map(knowledge.criteria.map(({ id }) => [id, positionsOn(knowledge, id)]));
  const unit = unitFor([...spoken.values()]);
  const row = (criterion: Criterion): MapRow => {
    const positions = spoken.get(criterion.id) ?? [];
    return {
      criterion,
      cells: folded ? [] : cellsOf(knowledge, criterion, positions, unit),
      leans: folded ? leansOf(knowledge, positions) : [],
      agreement: agreementWords(positions),
    };
  };
  return {
    folded,
    unit,
    groups: knowledge.groups.map(({ id, name, criteria }) => ({
      id,
      name,
      rows: criteria.map(row),
    })),
    sentence: sentenceOf(knowledge, [...spoken.values()]),
  };
}
