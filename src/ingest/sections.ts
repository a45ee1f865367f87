import type { Section } from '../schema/index.ts';
import { free, slug } from './slug.ts';
import type { Structure } from './structure.ts';

/** Words of the article's that a draft takes over in a row at most: a longer heading is cut short. */
export const maxWords = 7;

/** The first words of a text, so that a draft never repeats a sentence. */
export const shortened = (text: string) => {
  const words = text.split(/\s+/);
  return words.length <= maxWords ? text : `${words.slice(0, maxWords).join(' ')} …`;
};

interface Start {
  readonly line: number;
  readonly heading: string;
  readonly restored: boolean;
}

/** Where sections begin: at headings, at what stands above the first, at a table or references without one, after a table. */
function startsOf(structure: Structure, content: readonly number[]): Start[] {
  const { headings, tables, references } = structure;
  const next = (line: number) => content.find((number) => number > line);
  const before = (line: number) => content.findLast((number) => number < line);
  const marked = headings.map(({ line, text }) => ({ line, heading: text, restored: false }));
  const isHeading = (line: number | undefined) =>
    line !== undefined && marked.some((start) => start.line === line);
  const bare = (line: number | undefined) =>
    line !== undefined && !isHeading(line) && !isHeading(before(line));
  const restored = (line: number | undefined, heading: string): Start[] =>
    line !== undefined && bare(line) ? [{ line, heading, restored: true }] : [];
  const first = content[0];
  return [
    ...(first === undefined || isHeading(first)
      ? []
      : [{ line: first, heading: 'Introduction', restored: true }]),
    ...marked,
    ...tables.flatMap(({ from, to }) => [
      ...restored(from, 'Table'),
      ...restored(next(to), 'After the table'),
    ]),
    ...restored(references[0], 'References'),
  ].toSorted((a, b) => a.line - b.line || Number(a.restored) - Number(b.restored));
}

/** Lines of the article itself: not blank, not boilerplate, not its origin. */
export const contentLines = ({ lines, boilerplate, origin }: Structure): number[] =>
  lines
    .filter(
      ({ text, number }) => text !== '' && !boilerplate.has(number) && !origin.lines.has(number),
    )
    .map(({ number }) => number);

/** The article's stretches, in order; a heading with nothing under it opens the stretch of the heading that follows. */
export function sectionsOf(structure: Structure): Section[] {
  const content = contentLines(structure);
  const starts = startsOf(structure, content).filter(
    ({ line }, index, all) => all.findIndex((start) => start.line === line) === index,
  );
  const sections: Section[] = [];
  let from: number | undefined;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const inside = content.filter((line) => line >= start.line && line < end);
    const empty =
      inside.length <= 1 &&
      !start.restored &&
      index + 1 < starts.length &&
      structure.headings.some(({ line }) => line === end);
    from ??= start.line;
    if (empty) continue;
    const id = free(
      slug(start.heading, `section-${sections.length + 1}`),
      new Set(sections.map((section) => section.id)),
    );
    sections.push({
      id,
      heading: shortened(start.heading),
      restored: start.restored,
      from,
      to: inside.at(-1) ?? start.line,
    });
    from = undefined;
  }
  return sections;
}
