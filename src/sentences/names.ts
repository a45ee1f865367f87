import type { Claim, Knowledge, Source } from '../knowledge/knowledge.ts';
import { listed, printedDate } from './phrases.ts';

/** What a source is called in running text: its publisher. */
export const sourceName = (source: Source) => source.publisher.name ?? source.title;

/** `2020`, `undated, 2025 or later`, `undated` */
export function sourceDate({ published }: Source): string {
  if (published.date) return printedDate(published.date);
  return published.notBefore ? `undated, ${printedDate(published.notBefore)} or later` : 'undated';
}

/** `line 23`, `lines 23 and 47`, `lines 71–76` */
export function linesPhrase(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const words = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed(words)}`;
}

export const claimLines = (claim: Claim) => claim.lines.map(({ line }) => line);

/** Number of a source in the site's order, from 1. */
export const sourceNumber = (knowledge: Knowledge, id: string) =>
  knowledge.sources.findIndex((source) => source.id === id) + 1;
