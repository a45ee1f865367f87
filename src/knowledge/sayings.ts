import type { Section } from '../schema/index.ts';
import type { Saying, Source } from './knowledge.ts';

/** The lines on which it is said, each once, in order. */
export const linesOf = ({ lines }: Pick<Saying, 'lines'>): readonly number[] =>
  [...new Set(lines.map(({ line }) => line))].toSorted((a, b) => a - b);

/** The section of the article in which it is first said; none where the line stands in none. */
export const sectionOf = (
  { sections }: Pick<Source, 'sections'>,
  { lines }: Pick<Saying, 'lines'>,
): Section | undefined => {
  const first = Math.min(...lines.map(({ line }) => line));
  return sections.find(({ from, to }) => from <= first && first <= to);
};
