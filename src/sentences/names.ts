import type { Knowledge, Source } from '../knowledge/knowledge.ts';
import { printedDate } from './dates.ts';
import { listed, listedAtMost } from './numbers.ts';

type Named = { readonly name: string };

/** `Disc vs Rim` */
export const versus = (subjects: readonly Named[]) => subjects.map(({ name }) => name).join(' vs ');

/** The question between subjects in parts, for pages that mark up their names: what stands before and after each. */
export const eitherParts = <T extends Named>(subjects: readonly T[]) =>
  subjects.map((subject, index) => ({
    before: index === 0 ? undefined : 'or',
    subject,
    after: index === subjects.length - 1 ? '?' : undefined,
  }));

/** `Disc or Rim` */
export const anyOf = (subjects: readonly Named[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(subjects.map(({ name }) => name));

/** `Disc or Rim?` */
export const either = (subjects: readonly Named[]) =>
  eitherParts(subjects)
    .map(({ before, subject, after = '' }) =>
      [...(before ? [before] : []), `${subject.name}${after}`].join(' '),
    )
    .join(' ');

/** What a source is called in running text: its publisher. */
export const sourceName = ({ publisher, title }: Pick<Source, 'publisher' | 'title'>) =>
  publisher.name ?? title;

/** Sources by name, from their ids: `Cycling Weekly and Hill Rider`. */
export const sourceNames = ({ source }: Pick<Knowledge, 'source'>, ids: readonly string[]) =>
  listed(ids.map((id) => sourceName(source(id))));

/** `2020`, `undated, 2025 or later`, `undated` */
export function sourceDate({ published }: Pick<Source, 'published'>): string {
  if (published.date) return printedDate(published.date);
  return published.notBefore ? `undated, ${printedDate(published.notBefore)} or later` : 'undated';
}

/** `23`, `71–76` */
export const lineRange = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

/** `line 23`, `lines 23 and 47`, `lines 71–76` */
export function linesPhrase(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const words = runs.map(([from, to]) => lineRange(from, to));
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed(words)}`;
}

/** Number of a source in the site's order, from 1. */
export const sourceNumber = (knowledge: Pick<Knowledge, 'sources'>, id: string) =>
  knowledge.sources.findIndex((source) => source.id === id) + 1;

/** `Disc 2 and Rim 3`: subjects by name and in the site's order, then other products as written. */
export function versionsPhrase(
  { subjects }: Pick<Knowledge, 'subjects'>,
  against: Readonly<Record<string, string>>,
): string {
  const named = subjects.flatMap(({ id, name }) =>
    against[id] === undefined ? [] : [`${name} ${against[id]}`],
  );
  const others = Object.entries(against).filter(
    ([product]) => !subjects.some(({ id }) => id === product),
  );
  return listed([...named, ...others.map(([product, version]) => `${product} ${version}`)]);
}

/** Articles that say something, by name: `Cycling Weekly and Hill Rider`; beyond six the rest are counted. */
export const sayersNamed = (names: readonly string[]) => listedAtMost(names, 6);

/** `Said by Cycling Weekly and Hill Rider.` */
export const saidByNamed = (names: readonly string[]) => `Said by ${sayersNamed(names)}.`;

/** Of an article whose address is not known, after “Address: ”. */
export const noAddress =
  'none: the copy that we hold names no address, so its lines cannot be opened on the web.';
