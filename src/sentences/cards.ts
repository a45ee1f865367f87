import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
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
