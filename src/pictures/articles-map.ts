import { agreementOf } from '../knowledge/agreement.ts';
import { disagreementsOn, sourcesWithin } from '../knowledge/disagreements.ts';
import type { Claim, Criterion, Knowledge, Source } from '../knowledge/knowledge.ts';
import { type Position, positionsOn } from '../knowledge/scorecard.ts';
import { type Stance, stancesOf } from '../knowledge/stance.ts';
import type { Agreement } from '../schema/index.ts';
import { agreementShort, stanceName } from '../sentences/labels.ts';
import { sourceName } from '../sentences/names.ts';
import { counted, criteriaCounted, listed } from '../sentences/numbers.ts';
import { shapeAt, shapeOf } from './shapes.ts';

/** Claims of one stance, drawn as a run of marks. */
export interface Run {
  readonly stance: Stance;
  readonly claims: number;
  /** Marks drawn: one per claim, or fewer where a mark stands for several. */
  readonly marks: number;
  readonly path: string;
}

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

/** Marks to a line, so that they can be counted by fives. */
export const perLine = 5;
/** From corner to corner of two neighbouring marks, whose box is 10 × 10. */
export const pitch = 12;
const maxArticles = 12;
const maxMarks = 30;

const placeOf = (index: number) =>
  [(index % perLine) * pitch, Math.floor(index / perLine) * pitch] as const;

/** Where the marks of a criterion stand. */
interface Layout {
  /** Claims that one mark stands for. */
  readonly unit: number;
  /** Where each mark is one claim: its place among all claims of the criterion, the same for every article that makes it. */
  readonly places: ReadonlyMap<string, number>;
  /** Lines of marks. */
  readonly rows: number;
}

/** By the side they take, then those that most articles make: what is said by many stands together. */
function layoutOf(knowledge: Knowledge, claims: readonly Claim[], unit: number): Layout {
  const order = stancesOf(knowledge);
  const sayers = ({ id }: Claim) => knowledge.sayingsOf(id).length;
  const sorted = claims.toSorted(
    (a, b) => order.indexOf(a.stance) - order.indexOf(b.stance) || sayers(b) - sayers(a),
  );
  return {
    unit,
    places: new Map(sorted.map(({ id }, index) => [id, index])),
    rows: Math.ceil(claims.length / unit / perLine),
  };
}

/** One mark for each claim at its place, or a run of as many as there are, from `drawn` on. */
function placesOf(claims: readonly Claim[], { unit, places }: Layout, drawn: number): number[] {
  if (unit === 1) return claims.map(({ id }) => places.get(id) ?? 0);
  return Array.from(
    { length: Math.max(1, Math.round(claims.length / unit)) },
    (_, index) => drawn + index,
  );
}

/** The claims of a position by their stances. */
function runsOf(
  knowledge: Knowledge,
  { claims, stance }: Pick<Position, 'claims' | 'stance'>,
  layout: Layout,
): Run[] {
  const groups = Map.groupBy(claims, (claim) => claim.stance);
  const many = (each: Stance) =>
    each === 'none'
      ? -1
      : each === stance
        ? Number.POSITIVE_INFINITY
        : (groups.get(each)?.length ?? 0);
  const order = stancesOf(knowledge).toSorted((a, b) => many(b) - many(a));
  let drawn = 0;
  return order.flatMap((each) => {
    const own = groups.get(each);
    if (!own) return [];
    const shape = shapeOf(knowledge.subjects, each);
    const places = placesOf(own, layout, drawn);
    drawn += places.length;
    const path = places.map((place) => shapeAt(shape, ...placeOf(place))).join('');
    return [{ stance: each, claims: own.length, marks: places.length, path }];
  });
}

function cellOf(
  knowledge: Knowledge,
  criterion: Criterion,
  position: Position,
  layout: Layout,
): MapCell {
  const { source, claims } = position;
  const runs = runsOf(knowledge, position, layout);
  const within = disagreementsOn(knowledge, criterion.id).filter((record) =>
    sourcesWithin(knowledge, record).includes(source.id),
  ).length;
  const said = runs.map((run) => `${stanceName(knowledge, run.stance)} ${run.claims}`).join(', ');
  return {
    source,
    claims: claims.length,
    runs,
    rows: layout.rows,
    within,
    words: `${sourceName(source)} on ${criterion.name}, ${counted(claims.length, 'claim')}: ${said}${within > 0 ? '; contradicts itself' : ''}`,
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

function sentenceOf(knowledge: Knowledge, positions: readonly (readonly Position[])[]): string {
  const agreements = positions.map(agreementIn);
  const many = (wanted: Agreement) => agreements.filter((agreement) => agreement === wanted).length;
  const unspoken = knowledge.criteria
    .filter((_, index) => positions[index]?.length === 0)
    .map(({ name }) => name);
  const silence =
    unspoken.length === 0
      ? 'every criterion is spoken of'
      : `${unspoken.length > 6 ? `on ${unspoken.length}` : `on ${listed(unspoken)}`} none of them says anything`;
  return `Of ${criteriaCounted(knowledge.criteria.length)}, the articles that take a side agree on ${many('agree')}, mostly agree on ${many('mostly')} and are split on ${many('split')}; ${silence}.`;
}

/** Who says what: criteria by articles, or by stances where there are more articles than columns would hold. */
export function articlesMap(knowledge: Knowledge): ArticlesMap {
  const folded = knowledge.sources.length > maxArticles;
  const spoken = new Map(knowledge.criteria.map(({ id }) => [id, positionsOn(knowledge, id)]));
  const fullest = Math.max(0, ...[...spoken.values()].flat().map(({ claims }) => claims.length));
  const unit = Math.max(1, Math.ceil(fullest / maxMarks));
  const row = (criterion: Criterion): MapRow => {
    const positions = spoken.get(criterion.id) ?? [];
    const layout = layoutOf(knowledge, knowledge.claimsOn(criterion.id), unit);
    const bySource = new Map(positions.map((position) => [position.source.id, position]));
    const cell = (source: Source) => {
      const position = bySource.get(source.id);
      return position && cellOf(knowledge, criterion, position, layout);
    };
    return {
      criterion,
      cells: folded ? [] : knowledge.sources.map(cell),
      leans: folded ? leansOf(knowledge, positions) : [],
      agreement: positions.length === 0 ? 'nobody speaks' : agreementShort(agreementIn(positions)),
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
