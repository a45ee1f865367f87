import {
  type Disagreement,
  scopeOf,
  sourcesOn,
  sourcesWithin,
} from '../knowledge/disagreements.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type State, tally } from '../knowledge/tally.ts';
import { scopeLabel, scopeSentence } from './labels.ts';
import { sourceNames } from './names.ts';

type Names = Pick<Knowledge, 'source' | 'sayingsOf'>;

type Sided = Disagreement['sides'][number];

/** `Weight: disagreement between articles` */
export const disagreementStamp = (
  knowledge: Pick<Knowledge, 'criterion' | 'sayingsOf'>,
  record: Disagreement,
) =>
  `${knowledge.criterion(record.criterion).name}: disagreement ${scopeLabel(scopeOf(knowledge, record))}`;

/** `Hill Rider takes more than one side.` */
function tornSentence(knowledge: Names, record: Disagreement): string | undefined {
  const torn = sourcesWithin(knowledge, record);
  return torn.length > 0
    ? `${sourceNames(knowledge, torn)} ${torn.length === 1 ? 'takes' : 'each take'} more than one side.`
    : undefined;
}

/** `Hill Rider says both this and the claim at the top of the page.`: who says a claim and takes another side as well, on a page that shows only the other sides. */
export function bothSaid(
  knowledge: Names,
  record: Disagreement,
  claim: string,
): string | undefined {
  const sayers = new Set(knowledge.sayingsOf(claim).map(({ source }) => source));
  const both = sourcesWithin(knowledge, record).filter((source) => sayers.has(source));
  if (both.length === 0) return undefined;
  const names = sourceNames(knowledge, both);
  return both.length === 1
    ? `${names} says both this and the claim at the top of the page.`
    : `${names} each say both this and the claim at the top of the page.`;
}

/** `The articles that we check do not agree. Hill Rider takes more than one side.` */
export function whoDisagrees(knowledge: Names, record: Disagreement): string {
  const scope = scopeOf(knowledge, record);
  const torn = scope === 'within' ? undefined : tornSentence(knowledge, record);
  return [scopeSentence(scope), ...(torn ? [torn] : [])].join(' ');
}

/** What a side says: what its claims have in common, or the one claim. */
export const sideSays = ({ claim }: Pick<Knowledge, 'claim'>, { says, claims }: Sided): string =>
  says ?? claims.map((id) => claim(id).text).join(' ');

/** One side of a disagreement: what it says, whose it is, and what its claims were found to be. */
export interface Side {
  readonly says: string;
  readonly saidBy: string;
  readonly states: readonly State[];
}

export const sidesOf = (
  knowledge: Pick<Knowledge, 'claim' | 'source' | 'sayingsOf'>,
  { sides }: Pick<Disagreement, 'sides'>,
): readonly Side[] =>
  sides.map((side) => ({
    says: sideSays(knowledge, side),
    saidBy: sourceNames(knowledge, sourcesOn(knowledge, side)),
    states: tally(side.claims.map(knowledge.claim)).map(({ state }) => state),
  }));
