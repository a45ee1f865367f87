import { counted } from '../sentences/numbers.ts';
import type { Draft } from './draft.ts';
import { isProse, runsOf } from './lines.ts';
import type { Reading } from './read.ts';

/** `3`, `5–9`: lines as ranges. */
export const rangesPhrase = (lines: readonly number[]) =>
  runsOf(lines)
    .map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`))
    .join(', ');

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

/** Which lines are boilerplate and why, a line per run of one reason. */
export function boilerplate({ structure: { boilerplate } }: Reading): string[] {
  const reasons = Map.groupBy([...boilerplate], ([, reason]) => reason);
  return [...reasons].map(
    ([reason, lines]) => `${rangesPhrase(lines.map(([line]) => line))}: ${reason}`,
  );
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
export function doubts(reading: Reading, draft: Draft): string[] {
  const { article, structure, candidates } = reading;
  const names = [...structure.origin.lines]
    .filter(([, note]) => note === 'a name')
    .map(([line]) => line);
  const { origin, headings, tables } = structure;
  const lost = tables.flatMap(({ rows }) => rows.filter(({ cells }) => cells.includes(undefined)));
  const bare = candidates.filter(({ criteria }) => criteria.length === 0);
  return [
    ...article.doubts,
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
    ...(draft.sayings.length === 0 ? ['no statement was found that could be a claim'] : []),
  ];
}
