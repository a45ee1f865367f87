import type { Criterion, Subject } from '../knowledge/knowledge.ts';
import type { Cell, Fact } from '../schema/index.ts';
import { supportLabel } from './labels.ts';

/** `Security: Disc` */
export const cellTitle = (criterion: Pick<Criterion, 'name'>, subject: Pick<Subject, 'name'>) =>
  `${criterion.name}: ${subject.name}`;

type Answer = Pick<Cell, 'support' | 'fact'>;
type Told = Answer & Pick<Cell, 'text'>;

/** `4 metres`, `since 2005` */
const factPhrase = ({ value, unit }: Fact) => (unit === undefined ? value : `${value} ${unit}`);

/** What an answer is, as the classes of its element: `fact`, or `level` and which: `level built-in`. */
export const answerKind = ({ support = 'unknown', fact }: Answer) =>
  fact ? 'fact' : `level ${support}`;

/** A cell in a word or a few: its fact, or else how far the subject has what is asked for: `built in`. */
export const answerLabel = ({ support, fact }: Answer) =>
  fact ? factPhrase(fact) : supportLabel(support ?? 'unknown');

/** A cell's answer and text, apart for outputs that make the answer stand out. */
export const cellParts = (cell: Told) => ({ level: answerLabel(cell), text: `: ${cell.text}` });

/** `: built in. Comes with its own lock.`, after a subject’s name. */
export const cellClause = (cell: Told) => `: ${answerLabel(cell)}. ${cell.text}`;

/** `built in: Comes with its own lock.` */
export function cellPhrase(cell: Told): string {
  const { level, text } = cellParts(cell);
  return `${level}${text}`;
}
