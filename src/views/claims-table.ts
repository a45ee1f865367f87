import type { Claim, Knowledge } from '../knowledge/knowledge.ts';
import { positionsOn } from '../knowledge/scorecard.ts';
import { type State, stateOf, statesThat, tally } from '../knowledge/tally.ts';
import { shapeOf } from '../pictures/shapes.ts';
import { addresses } from '../sentences/addresses.ts';
import { stanceName, tallyPhrase } from '../sentences/labels.ts';
import { counted } from '../sentences/numbers.ts';
import { saidBySentence } from '../sentences/sayings.ts';
import { stampOf } from '../sentences/stamps.ts';
import type { DrawnStance } from './agreement.ts';
import { type ArticleMark, areMarked, articleMark, type ClaimLine, claimLine } from './claims.ts';
import { type Numbers, type PassageMark, passageMarks } from './evidence.ts';
import { oldIds } from './moved.ts';

/** The anchor of what an article says on a criterion. */
const positionAnchor = (id: string) => `by-${id}`;

/** An article that makes a claim, in the column of its own. */
export interface SaidCell extends ArticleMark {
  /** Of the saying, where its wording is told. */
  readonly address: string;
}

/** A claim with who says it, its verdict and the reason. */
export interface ClaimRow extends ClaimLine {
  readonly address: string;
  /** One per column of articles; nothing where the article does not say it. */
  readonly said: readonly (SaidCell | undefined)[];
  /** `34 articles`, where the articles have no columns. */
  readonly counted: string;
  /** `Said by Cycling Weekly and Hill Rider.`, for what is copied of a row whose articles have no columns. */
  readonly saidBy: string;
  /** Whom it favours; none where it takes no side. */
  readonly side: (DrawnStance & { readonly name: string }) | undefined;
  readonly why: string | undefined;
  /** The passages that the reason rests on. */
  readonly cites: readonly PassageMark[];
  readonly experiment: string | undefined;
  readonly stamp: string | undefined;
}

/** The head of an article's column. */
export interface ArticleColumn extends ArticleMark {
  readonly address: string;
  /** The anchor of what the article says here. */
  readonly anchor: string;
  readonly oldAnchors: readonly string[];
}

/** Claims under one heading of the table. */
export interface ClaimGroup {
  readonly title: string;
  readonly rows: readonly ClaimRow[];
}

/** Claims by articles: what a criterion's articles say. */
export interface ClaimsTable {
  /** Whether each article has a column; where there are too many, the rows count them. */
  readonly marked: boolean;
  readonly articles: readonly ArticleColumn[];
  /** What needs correcting, then what holds. */
  readonly shown: readonly ClaimGroup[];
  /** What evidence does not settle. */
  readonly folded: ClaimGroup | undefined;
}

const columnsOf = (knowledge: Knowledge, criterion: string): ArticleColumn[] =>
  positionsOn(knowledge, criterion).map(({ source: { id } }) => ({
    ...articleMark(knowledge, id),
    address: addresses.source(id),
    anchor: positionAnchor(id),
    oldAnchors: oldIds(knowledge, 'source', id).map(positionAnchor),
  }));

function saidIn(
  knowledge: Knowledge,
  claim: Claim,
  { id, number, name }: ArticleColumn,
): SaidCell | undefined {
  const sayings = knowledge.sayingsOf(claim.id);
  if (!sayings.some(({ source }) => source === id)) return undefined;
  return { id, number, name, address: addresses.saying(claim.id, id) };
}

/** Whom a claim favours; none where it takes no side. */
function sideOf(knowledge: Knowledge, { stance }: Claim): ClaimRow['side'] {
  if (stance === 'none') return undefined;
  return {
    stance,
    path: shapeOf(knowledge.subjects, stance),
    name: stanceName(knowledge, stance),
  };
}

function checkOf(knowledge: Knowledge, { check }: Claim, numbers: Numbers) {
  return {
    why: check?.why,
    cites: check ? passageMarks(knowledge, numbers, check) : [],
    experiment: check?.experiment,
    stamp: check && stampOf(knowledge, check),
  };
}

function rowOf(
  knowledge: Knowledge,
  claim: Claim,
  columns: readonly ArticleColumn[],
  numbers: Numbers,
): ClaimRow {
  const { id, criterion } = claim;
  return {
    ...claimLine(knowledge, claim, (part) => knowledge.claim(part).criterion === criterion),
    address: addresses.claim(id),
    said: columns.map((column) => saidIn(knowledge, claim, column)),
    counted: counted(knowledge.sayingsOf(id).length, 'article'),
    saidBy: saidBySentence(knowledge, claim),
    side: sideOf(knowledge, claim),
    ...checkOf(knowledge, claim, numbers),
  };
}

const held = new Set<State>(statesThat('holds'));
const settled = new Set<State>(statesThat('settles'));

type Part = 'corrected' | 'holding' | 'open';

const partOf = (claim: Claim): Part => {
  const state = stateOf(claim);
  if (!settled.has(state)) return 'open';
  return held.has(state) ? 'holding' : 'corrected';
};

const titles: Readonly<Record<Part, string>> = {
  corrected: 'What needs correcting',
  holding: 'What is right',
  open: 'What the evidence cannot answer',
};

/** Claims under the heading of their part; nothing where there are none. */
function groupOf(
  part: Part,
  claims: readonly Claim[] | undefined,
  row: (claim: Claim) => ClaimRow,
): ClaimGroup[] {
  if (claims === undefined) return [];
  const title = `${titles[part]}: ${tallyPhrase(tally(claims))}`;
  return [{ title, rows: claims.map(row) }];
}

/**
 * What the articles say on a criterion, as far as a page has it.
 * @param claims in the order in which they are read
 */
export function claimsTable(
  knowledge: Knowledge,
  criterion: string,
  claims: readonly Claim[],
  numbers: Numbers,
): ClaimsTable {
  const marked = areMarked(knowledge);
  const articles = columnsOf(knowledge, criterion);
  const columns = marked ? articles : [];
  const parts = Map.groupBy(claims, partOf);
  const groupIn = (part: Part) =>
    groupOf(part, parts.get(part), (claim) => rowOf(knowledge, claim, columns, numbers));
  const [folded] = groupIn('open');
  return { marked, articles, shown: [...groupIn('corrected'), ...groupIn('holding')], folded };
}
