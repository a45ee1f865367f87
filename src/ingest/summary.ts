import { counted } from '../sentences/numbers.ts';
import { outsideView } from './article.ts';
import { isProse, type Line, numbersOf } from './lines.ts';
import type { Origin } from './origin.ts';
import { rangesPhrase } from './ranges.ts';
import type { Reading } from './read.ts';
import { shortened } from './sections.ts';
import type { Structure } from './structure.ts';

const formats = { html: 'a saved page', markdown: 'Markdown', text: 'plain text' } as const;

/** What was found, a line each. */
export function found({ article, structure, candidates }: Reading): string[] {
  const { origin, headings, lists, tables, faqs, references, captions, boilerplate } = structure;
  const rows = tables.reduce((sum, { rows: all }) => sum + all.length, 0);
  return [
    `${formats[article.format]}, ${counted(structure.lines.length, 'line')}`,
    `title: ${origin.title || 'none'}; author: ${origin.author ?? 'not found'}; publisher: ${origin.publisher ?? 'not found'}; date: ${origin.published ?? 'not found'}`,
    `${counted(headings.length, 'heading')} (${headings.filter((one) => one.found).length} without their marks), ${counted(lists.length, 'list')}, ${counted(tables.length, 'table')} with ${counted(rows, 'row')}`,
    `${counted(faqs.length, 'question')} with answers, ${counted(references.length, 'reference')}, ${counted(captions.length, 'caption')}`,
    `${counted(boilerplate.size, 'line')} of boilerplate; ${counted(candidates.length, 'statement')} on ${counted(new Set(candidates.flatMap(({ lines }) => lines)).size, 'line')}, ${candidates.filter(({ claims }) => claims.length > 0).length} of them with claims that are there already`,
  ];
}

/** What is left out and why: a line per run of one reason, with the first words of its first line. */
export function boilerplate({ structure: { boilerplate, lines } }: Reading): string[] {
  const reasons = Map.groupBy([...boilerplate], ([, reason]) => reason);
  return [...reasons].map(([reason, found]) => {
    const numbers = found.map(([line]) => line);
    return `${rangesPhrase(numbers)}: ${reason} “${shortened(lines[(numbers[0] ?? 1) - 1]?.text ?? '')}”`;
  });
}

/** Lines that have a part to play in the text already. */
const known = ({ headings, boilerplate, origin, captions }: Structure) =>
  new Set([
    ...headings.map(({ line }) => line),
    ...boilerplate.keys(),
    ...origin.lines.keys(),
    ...captions,
  ]);

/** Paragraphs of a plain text that stand below two blank lines without a heading. */
function gaps({ article, structure }: Reading): number[] {
  const isBlank = (number: number) => structure.lines[number - 1]?.text === '';
  const isBelowGap = ({ number }: Line) => number > 3 && isBlank(number - 1) && isBlank(number - 2);
  const prose = structure.lines.filter(({ text }) => isProse(text));
  const open = article.format === 'text' ? prose.filter(isBelowGap) : [];
  const spoken = known(structure);
  return numbersOf(open).filter((number) => !spoken.has(number));
}

/** Lines that only the reader view leaves out, and that were kept. */
const keptLines = ({ article, structure: { boilerplate, lines } }: Reading) =>
  [...article.boilerplate]
    .filter(([line, reason]) => reason === outsideView && !boilerplate.has(line))
    .map(([line]) => line)
    .filter((line) => lines[line - 1]?.text !== '');

/** A doubt about lines, where there are any. */
const ofLines = (lines: readonly number[], doubt: string) =>
  lines.length > 0 ? [`lines ${rangesPhrase(lines)}: ${doubt}`] : [];

function originDoubts({ titleLine, published, lines }: Origin): string[] {
  const names = [...lines].filter(([, note]) => note === 'a name').map(([line]) => line);
  return [
    ...(titleLine === undefined ? ['no title was found'] : []),
    ...(published === undefined ? ['no date was found'] : []),
    ...ofLines(names, 'names that nothing explains; author and publisher are guesses'),
  ];
}

const headingDoubts = ({ headings }: Structure) =>
  headings
    .filter((one) => one.found)
    .map(({ line, text }) => `line ${line} looks like a heading: ${text}`);

const tableDoubts = ({ tables }: Structure) =>
  tables
    .flatMap(({ rows }) => rows.filter(({ cells }) => cells.includes(undefined)))
    .flatMap(({ label, lines }) =>
      ofLines(lines, `the row “${label}” has lost a cell or a border`),
    );

function candidateDoubts({ candidates }: Reading): string[] {
  if (candidates.length === 0) return ['no statement was found that could be a claim'];
  const bare = candidates.filter(({ criteria }) => criteria.length === 0);
  return bare.length > 0
    ? [`${counted(bare.length, 'candidate')} with no criterion to propose`]
    : [];
}

const cutOffDoubt = 'left out by the reader view, and kept because they go on about the subjects';

/** What a person should look at first. */
export const doubts = (reading: Reading): string[] => [
  ...reading.article.doubts,
  ...ofLines(keptLines(reading), cutOffDoubt),
  ...originDoubts(reading.structure.origin),
  ...gaps(reading).map((line) => `line ${line}: two blank lines above it; a heading may be lost`),
  ...headingDoubts(reading.structure),
  ...tableDoubts(reading.structure),
  ...candidateDoubts(reading),
];
