import type { Section } from '../schema/index.ts';
import { free, slug } from './slug.ts';
import type { Structure } from './structure.ts';
import type { Table } from './table.ts';

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

/** What a start is held against: the lines of the article itself, and the headings that kept their place. */
interface Around {
  readonly content: readonly number[];
  readonly marked: readonly Start[];
}

/** Where a part that has no heading begins, unless one opens it or stands right above it. */
function restored(around: Around, heading: string, line?: number): Start[] {
  if (line === undefined) return [];
  const before = around.content.findLast((number) => number < line);
  const isHeaded = around.marked.some((start) => start.line === line || start.line === before);
  return isHeaded ? [] : [{ line, heading, restored: true }];
}

/** What stands above the first heading. */
function introduction({ content: [first], marked }: Around): Start[] {
  if (first === undefined || marked.some(({ line }) => line === first)) return [];
  return [{ line: first, heading: 'Introduction', restored: true }];
}

/** A table, and what follows it. */
function tableStarts({ from, to }: Table, around: Around): Start[] {
  const next = around.content.find((number) => number > to);
  return [...restored(around, 'Table', from), ...restored(around, 'After the table', next)];
}

/** Where sections begin: at headings, at what stands above the first, at a table or references without one, after a table. */
function startsOf({ headings, tables, references }: Structure, content: readonly number[]) {
  const marked = headings.map(({ line, text }) => ({ line, heading: text, restored: false }));
  const around = { content, marked };
  const starts = [
    ...introduction(around),
    ...marked,
    ...tables.flatMap((table) => tableStarts(table, around)),
    ...restored(around, 'References', references[0]),
  ];
  return starts.toSorted((a, b) => a.line - b.line || Number(a.restored) - Number(b.restored));
}

/** Lines of the article itself: not blank, not boilerplate, not its origin. */
export const contentLines = ({ lines, boilerplate, origin }: Structure): number[] =>
  lines
    .filter(
      ({ text, number }) => text !== '' && !boilerplate.has(number) && !origin.lines.has(number),
    )
    .map(({ number }) => number);

/** A stretch from one start to the next: its lines, and whether it is but a heading over another one. */
interface Stretch {
  readonly start: Start;
  readonly inside: readonly number[];
  readonly isEmpty: boolean;
}

/** The starts, one a line, with what stands between each and the next. */
function stretchesOf(structure: Structure): Stretch[] {
  const content = contentLines(structure);
  const starts = startsOf(structure, content).filter(
    ({ line }, index, all) => all.findIndex((start) => start.line === line) === index,
  );
  return starts.map((start, index) => {
    const end = starts[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const inside = content.filter((line) => line >= start.line && line < end);
    const isOverHeading = structure.headings.some(({ line }) => line === end);
    return { start, inside, isEmpty: inside.length <= 1 && !start.restored && isOverHeading };
  });
}

function sectionOf({ start, inside }: Stretch, from: number, before: readonly Section[]): Section {
  const { heading, restored, line } = start;
  const taken = new Set(before.map(({ id }) => id));
  const id = free(slug(heading, `section-${before.length + 1}`), taken);
  return { id, heading: shortened(heading), restored, from, to: inside.at(-1) ?? line };
}

/** The article's stretches, in order; a heading with nothing under it opens the stretch of the heading that follows. */
export function sectionsOf(structure: Structure): Section[] {
  const sections: Section[] = [];
  let from: number | undefined;
  for (const stretch of stretchesOf(structure)) {
    from ??= stretch.start.line;
    if (stretch.isEmpty) continue;
    sections.push(sectionOf(stretch, from, sections));
    from = undefined;
  }
  return sections;
}
