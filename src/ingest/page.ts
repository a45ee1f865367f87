import { isProse, type Line, tailOf } from './lines.ts';
import { subjectsIn, type Vocabulary } from './vocabulary.ts';

export interface Surroundings {
  /** Lines that are known to be the article's: tables, references, code, questions with their answers. */
  readonly settled: ReadonlySet<number>;
  /** Lines that tell of the article, wherever they stand: title, names, dates, captions. */
  readonly origins: ReadonlySet<number>;
  /** Line of the title, when it was found. */
  readonly title: number | undefined;
  /** Lines that the page's own markup shows to be boilerplate. */
  readonly marked: ReadonlyMap<number, string>;
}

/** A page whose lines are told apart, and all that is known of them. */
export interface Page extends Surroundings {
  readonly lines: readonly Line[];
  readonly vocabulary: Vocabulary;
}

/** Line → why it is boilerplate. */
export type Reasons = Map<number, string>;

export const labelled = (lines: readonly Line[], reason: string) =>
  lines.map(({ number }) => [number, reason] as const);

/** Whether a line has text, and the markup says nothing against it. */
export const isKept = ({ text, number }: Line, { marked }: Page) =>
  text !== '' && !marked.has(number);

export const cutShort = (text: string) => /…|\.{3}/.test(tailOf(text));

/** Whether a line names a subject. */
export const isOnSubject = ({ text }: Line, { vocabulary }: Page) =>
  subjectsIn(text, vocabulary).length > 0;

/** Whether a line is part of running text on a subject. */
export const isAbout = (line: Line, page: Page) =>
  isProse(line.text) && !cutShort(line.text) && isOnSubject(line, page);
