import type { Criterion, Subject } from '../knowledge/knowledge.ts';
import type { Cell } from '../schema/index.ts';
import { supportLabel } from './labels.ts';

/** `Security: Disc` */
export const cellTitle = (criterion: Pick<Criterion, 'name'>, subject: Pick<Subject, 'name'>) =>
  `${criterion.name}: ${subject.name}`;

/** A cell's level and text, apart for outputs that make the level stand out. */
export const cellParts = ({ support, text }: Pick<Cell, 'support' | 'text'>) => ({
  level: supportLabel(support),
  text: `: ${text}`,
});

/** `: built in. Comes with its own lock.`, after a subject’s name. */
export const cellClause = ({ support, text }: Pick<Cell, 'support' | 'text'>) =>
  `: ${supportLabel(support)}. ${text}`;

/** `built in: Comes with its own lock.` */
export function cellPhrase(cell: Pick<Cell, 'support' | 'text'>): string {
  const { level, text } = cellParts(cell);
  return `${level}${text}`;
}
