import { counted } from '../sentences/numbers.ts';
import { outsideView } from './article.ts';
import { isProse } from './lines.ts';
import { rangesPhrase } from './ranges.ts';
import type { Reading } from './read.ts';
import { shortened } from './sections.ts';

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

/** Paragraphs of a plain text that stand below two blank lines without a heading. */
function gaps({
  article,
  structure: { lines, headings, boilerplate, origin, captions },
}: Reading): number[] {
  const known = new Set([
    ...headings.map(({ line }) => line),
    ...boilerplate.keys(),
    ...origin.lines.keys(),
    ...captions,
  ]);
  const isBelowGap = (number: number) =>
    number > 3 && lines[number - 2]?.text === '' && lines[number - 3]?.text === '';
  const prose = article.format === 'text' ? lines.filter(({ text }) => isProse(text)) : [];
  return prose
    .filter(({ number }) => isBelowGap(number) && !known.has(number))
    .map(({ number }) => number);
}

/** What a person should look at first. */
export function doubts(reading: Reading): string[] {
  const { article, structure, candidates } = reading;
  const names = [...structure.origin.lines]
    .filter(([, note]) => note === 'a name')
    .map(([line]) => line);
  const { origin, headings, tables } = structure;
  const lost = tables.flatMap(({ rows }) => rows.filter(({ cells }) => cells.includes(undefined)));
  const bare = candidates.filter(({ criteria }) => criteria.length === 0);
  const kept = [...article.boilerplate]
    .filter(([line, reason]) => reason === outsideView && !structure.boilerplate.has(line))
    .map(([line]) => line)
    .filter((line) => structure.lines[line - 1]?.text !== '');
  return [
    ...article.doubts,
    ...(kept.length > 0
      ? [
          `lines ${rangesPhrase(kept)}: left out by the reader view, and kept because they go on about the subjects`,
        ]
      : []),
    ...(origin.titleLine === undefined ? ['no title was found'] : []),
    ...(origin.published === undefined ? ['no date was found'] : []),
    ...(names.length > 0
      ? [
          `lines ${rangesPhrase(names)}: names that nothing explains; author and publisher are guesses`,
        ]
      : []),
    ...gaps(reading).map((line) => `line ${line}: two blank lines above it; a heading may be lost`),
    ...headings
      .filter((one) => one.found)
      .map(({ line, text }) => `line ${line} looks like a heading: ${text}`),
    ...lost.map(
      ({ label, lines }) =>
        `lines ${rangesPhrase(lines)}: the row “${label}” has lost a cell or a border`,
    ),
    ...(bare.length > 0
      ? [`${counted(bare.length, 'candidate')} with no criterion to propose`]
      : []),
    ...(candidates.length === 0 ? ['no statement was found that could be a claim'] : []),
  ];
}
