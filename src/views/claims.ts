import type { Claim, Knowledge, Saying } from '../knowledge/knowledge.ts';
import { linesOf } from '../knowledge/sayings.ts';
import { type State, stateOf, statesByRank } from '../knowledge/tally.ts';
import { addresses } from '../sentences/addresses.ts';
import { linesPhrase, sourceName, sourceNumber } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import { sayersPhrase } from '../sentences/sayings.ts';
import { oldIds } from './moved.ts';
import { addressOfItem, pageSizes } from './paging.ts';

/** A claim by its words and its verdict. */
export interface ClaimLine {
  readonly id: string;
  readonly text: string;
  readonly address: string;
  readonly state: State;
  /** Ids it had: anchors that go on answering. */
  readonly oldIds: readonly string[];
}

/** @param among the claims on the page: an id that was split leads to the first of its parts among them */
export const claimLine = (
  knowledge: Knowledge,
  claim: Claim,
  among: (id: string) => boolean = () => true,
): ClaimLine => ({
  id: claim.id,
  text: claim.text,
  address: addresses.claim(claim.id),
  state: stateOf(claim),
  oldIds: oldIds(knowledge, 'claim', claim.id, among),
});

/** An article by the mark that stands for it: its number in the site's order. */
export interface ArticleMark {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

export const articleMark = (knowledge: Knowledge, id: string): ArticleMark => ({
  id,
  number: sourceNumber(knowledge, id),
  name: sourceName(knowledge.source(id)),
});

/** So many articles have a mark each; more are counted. */
const mostMarked = 12;

export const areMarked = ({ sources }: Pick<Knowledge, 'sources'>) => sources.length <= mostMarked;

/** Who says something. */
export interface SaidBy {
  /** `Cycling Weekly and Hill Rider`; `34 articles` where they are not marked. */
  readonly words: string;
  /** Numbers of the articles; none where they are not marked. */
  readonly numbers: readonly number[];
}

export function saidBy(knowledge: Knowledge, claim: Claim): SaidBy {
  const sayings = knowledge.sayingsOf(claim.id);
  return areMarked(knowledge)
    ? {
        words: sayersPhrase(knowledge, claim),
        numbers: sayings.map(({ source }) => sourceNumber(knowledge, source)),
      }
    : { words: counted(sayings.length, 'article'), numbers: [] };
}

/** Where something is said in an article. */
export interface Whereabouts {
  /** `lines 3 and 4` */
  readonly lines: string;
  /** Of the first of them. */
  readonly address: string;
}

export function whereabouts(saying: Saying): Whereabouts {
  const lines = linesOf(saying);
  return { lines: linesPhrase(lines), address: addresses.line(saying.source, lines[0] ?? 1) };
}

/** The order in which a criterion's claims are read: what does not hold first, then by whom they favour, as the site orders subjects. */
function orderIn({ subjects }: Knowledge): (a: Claim, b: Claim) => number {
  const stances = [...subjects.map(({ id }) => id), 'even', 'none'];
  const state = (claim: Claim) => statesByRank.indexOf(stateOf(claim));
  const stance = (claim: Claim) => stances.indexOf(claim.stance);
  return (a, b) => state(a) - state(b) || stance(a) - stance(b);
}

const ordered = new WeakMap<readonly Claim[], readonly Claim[]>();

/** The claims of a criterion in the order in which they are read; sorted once, for every page of a claim asks for its place. */
export function claimsInOrder(knowledge: Knowledge, criterion: string): readonly Claim[] {
  const claims = knowledge.claimsOn(criterion);
  const found = ordered.get(claims) ?? claims.toSorted(orderIn(knowledge));
  ordered.set(claims, found);
  return found;
}

/** The address of a claim among the others of its criterion, on the page that holds it. */
export function addressOnCriterion(knowledge: Knowledge, { id, criterion }: Claim): string {
  const index = claimsInOrder(knowledge, criterion).findIndex((claim) => claim.id === id);
  return `${addressOfItem(addresses.criterion(criterion), index, pageSizes.criterion)}#${id}`;
}
