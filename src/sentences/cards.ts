import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
import { counted, listed } from './numbers.ts';

/** `2 articles`, `no article` */
export const articlesPhrase = (positions: readonly Position[]) =>
  positions.length === 0 ? 'no article' : counted(positions.length, 'article');

/** Before the names of the criteria on which it does: `The evidence favours Disc on` */
export const favouringPhrase = ({ name }: Pick<Subject, 'name'>) =>
  `The evidence favours ${name} on`;

const names = (criteria: readonly Criterion[]) => listed(criteria.map(({ name }) => name));

/** The criteria on which the evidence favours a subject, by what makes it lead: `It bites harder: Stopping and Weight`. */
export function favouring({ criteria, causes }: Knowledge, { id }: Subject): string[] {
  const led = criteria.filter(({ finding }) => finding?.favours === id);
  const groups = Map.groupBy(led, ({ finding }) => finding?.cause);
  return [...causes, undefined].flatMap((cause) => {
    const own = groups.get(cause?.id);
    if (!own) return [];
    return [cause ? `${cause.name}: ${names(own)}` : names(own)];
  });
}
