import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
import { type State, tally } from '../knowledge/tally.ts';
import type { DisagreementRecord } from '../schema/index.ts';
import { scopeLabel } from './labels.ts';
import { sourcesOf } from './names.ts';
import { counted } from './numbers.ts';

/** `2 articles`, `no article` */
export const articlesPhrase = (positions: readonly Position[]) =>
  positions.length === 0 ? 'no article' : counted(positions.length, 'article');

/** Before the names of the criteria on which it does: `The evidence favours Disc on` */
export const favouringPhrase = ({ name }: Pick<Subject, 'name'>) =>
  `The evidence favours ${name} on`;

/** The criteria on which the evidence favours a subject, by name. */
export const favouring = ({ criteria }: Knowledge, { id }: Subject): string[] =>
  criteria.filter(({ finding }: Criterion) => finding?.favours === id).map(({ name }) => name);

/** `Weight: disagreement between articles` */
export const disagreementStamp = (
  knowledge: Pick<Knowledge, 'criterion'>,
  { criterion, scope }: DisagreementRecord,
) => `${knowledge.criterion(criterion).name}: disagreement ${scopeLabel(scope)}`;

/** One side of a disagreement: what it says, whose it is, and what its claims were found to be. */
export interface Side {
  readonly says: string;
  readonly saidBy: string;
  readonly states: readonly State[];
}

export const sidesOf = (knowledge: Knowledge, { sides }: DisagreementRecord): Side[] =>
  sides.map(({ says, claims: ids }) => {
    const claims = ids.map(knowledge.claim);
    return {
      says,
      saidBy: sourcesOf(knowledge, claims),
      states: tally(claims).map(({ state }) => state),
    };
  });
