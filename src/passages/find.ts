import { maxPassageWords, type Passage } from '../schema/index.ts';
import { hashOfLines, symbolAt } from './code.ts';
import { type Document, folded, type Lines, type Words } from './document.ts';
import { type Block, hashOf, normalised } from './text.ts';

/** A stretch of a text: offsets in it, the end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A passage as it is to be written, and what it says. */
export interface Found {
  readonly passage: Passage;
  /** The words from first to last, or the lines. */
  readonly says: string;
}

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

/** Where words stand in a text as a browser looks for them: whole words, capitals or not. */
export function places({ folded: text }: Words, words: string): number[] {
  const wanted = folded(words);
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + 1)) {
    const cutsBefore = isWord(wanted[0]) && isWord(text[at - 1]);
    const cutsAfter = isWord(wanted.at(-1)) && isWord(text[at + wanted.length]);
    if (!cutsBefore && !cutsAfter) found.push(at);
  }
  return found;
}

/** The block that holds an offset. */
export function blockAt({ blocks, starts }: Words, at: number): Block | undefined {
  return blocks[starts.findLastIndex((start) => start <= at)];
}

function blockSpan({ blocks, starts }: Words, at: number): Span {
  const index = starts.findLastIndex((start) => start <= at);
  const from = starts[index] ?? 0;
  return { from, to: from + (blocks[index]?.text.length ?? 0) };
}

/** `How it works, ¶ 2` */
export const placeName = (block: Pick<Block, 'section' | 'paragraph'> | undefined): string =>
  [block?.section, block && block.paragraph > 0 ? `¶ ${block.paragraph}` : undefined]
    .filter((part) => part !== undefined)
    .join(', ');

const sentenceEnd = /[.!?][)"'\]]*(?= +[A-Z0-9"'([`@$#-])/g;

/** The sentences that a stretch within one block touches. */
function sentencesAround(words: Words, { from, to }: Span): Span {
  const block = blockSpan(words, from);
  const text = words.text.slice(block.from, block.to);
  const ends = [...text.matchAll(sentenceEnd)].map(
    (found) => block.from + found.index + found[0].length,
  );
  const before = ends.findLast((end) => end <= from);
  return {
    from: before === undefined ? block.from : before + 1,
    to: ends.find((end) => end >= to) ?? Math.max(block.to, to),
  };
}

/** Without the signs around it that are not words. */
function trimmed({ text }: Words, { from, to }: Span): Span {
  const said = text.slice(from, to);
  const before = /^[\s([{"'*•–—-]*(?=[\p{L}\p{N}_@$<`/.#])/u.exec(said)?.[0].length ?? 0;
  const after = /[\s.,;:!?)\]}"'…]*$/u.exec(said)?.[0].length ?? 0;
  return { from: from + before, to: Math.max(from + before + 1, to - after) };
}

interface Word extends Span {}

const wordsIn = (text: string, from: number): Word[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    from: from + index,
    to: from + index + word.length,
  }));

/** How many of the words stand in one block, counted from the first or from the last. */
function inOneBlock(words: Words, list: readonly Word[]): number {
  const own = blockSpan(words, list[0]?.from ?? 0);
  const other = list.findIndex(({ from }) => from < own.from || from >= own.to);
  return other < 0 ? list.length : other;
}

/** The first stretch that a browser marks for these ends; undefined where there is none. */
export function marked(words: Words, start: string, end: string | undefined): Span | undefined {
  const [from] = places(words, start);
  if (from === undefined) return undefined;
  const after = from + start.length;
  if (end === undefined) return { from, to: after };
  const last = places(words, end).find((at) => at >= after);
  return last === undefined ? undefined : { from, to: last + end.length };
}

const fewest = 3;

/** The shortest words at both ends by which a browser finds the span and nothing else; undefined where six are too few. */
export function endsOf(words: Words, span: Span): Pick<Passage, 'start' | 'end'> | undefined {
  const said = (list: readonly Word[]) => words.text.slice(list[0]?.from, list.at(-1)?.to);
  const all = wordsIn(words.text.slice(span.from, span.to), span.from);
  const whole = said(all);
  if (all.length <= maxPassageWords && inOneBlock(words, all) === all.length)
    return places(words, whole).length === 1 ? { start: whole } : undefined;
  const head = Math.min(maxPassageWords, inOneBlock(words, all), all.length - 1);
  for (let first = Math.min(fewest, head); first <= head; first++) {
    const start = said(all.slice(0, first));
    if (places(words, start).length !== 1) continue;
    const tail = Math.min(maxPassageWords, all.length - first, inOneBlock(words, all.toReversed()));
    for (let last = Math.min(fewest, tail); last <= tail; last++) {
      const end = said(all.slice(-last));
      if (marked(words, start, end)?.to === span.to) return { start, end };
    }
  }
  return undefined;
}

/** What a stretch of a text says, in one line. */
export const saidIn = ({ text }: Words, { from, to }: Span) => normalised(text.slice(from, to));

/** Words that are asked for: one run of them, or the first and the last of a longer stretch around ` … `. */
export function asked(query: string): readonly [string, string | undefined] {
  const [first = '', last] = query.split(/\s(?:…|\.\.\.)\s/);
  return [normalised(first), last === undefined ? undefined : normalised(last)];
}

/** Every stretch of a text that words ask for. */
export function spansOf(words: Words, query: string): Span[] {
  const [first, last] = asked(query);
  return places(words, first).flatMap((from): Span[] => {
    const to = from + first.length;
    if (last === undefined) return [trimmed(words, sentencesAround(words, { from, to }))];
    const end = places(words, last).find((at) => at >= to);
    return end === undefined ? [] : [trimmed(words, { from, to: end + last.length })];
  });
}

function entryOfSpan(words: Words, span: Span): Found | undefined {
  const ends = endsOf(words, span);
  const block = blockAt(words, span.from);
  if (!ends || !block) return undefined;
  const says = saidIn(words, span);
  const place = {
    ...(block.section !== undefined && { section: block.section }),
    ...(block.paragraph > 0 && { paragraph: block.paragraph }),
  };
  return { passage: { ...place, ...ends, hash: hashOf(says) }, says };
}

/** The passage of lines `from` to `to`. */
export function entryOfLines({ file, lines }: Lines, from: number, to: number): Found {
  const symbol = symbolAt(file, lines, from);
  return {
    passage: {
      ...(symbol !== undefined && { symbol }),
      lines: [from, to],
      hash: hashOfLines(lines, from, to),
    },
    says: lines.slice(from - 1, to).join('\n'),
  };
}

/** Lines that hold words, white space aside: for each hit the first line and the last. */
export function linesWith(lines: readonly string[], query: string): (readonly [number, number])[] {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    const own = normalised(line);
    text += own === '' ? '' : `${own} `;
  }
  const lineAt = (at: number) => starts.findLastIndex((start) => start <= at) + 1;
  const all = (wanted: string) => {
    const found: number[] = [];
    for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + 1))
      found.push(at);
    return found;
  };
  const [first, last] = asked(query);
  return all(first).flatMap((at): (readonly [number, number])[] => {
    const to = at + first.length;
    const end =
      last === undefined
        ? to
        : all(last)
            .map((each) => each + last.length)
            .find((each) => each > to);
    return end === undefined ? [] : [[lineAt(at), lineAt(end - 1)]];
  });
}

const lineRange = /^L?(\d+)(?:\s*[-–]\s*L?(\d+))?$/;

/** What was found: the one passage, or why there is not exactly one. */
export type Search =
  | { readonly found: Found }
  | { readonly none: true }
  | { readonly many: readonly string[] }
  | { readonly notUnique: string };

function searchLines(document: Lines, query: string): Search {
  const range = lineRange.exec(query.trim());
  if (range) {
    const from = Number(range[1]);
    const to = Number(range[2] ?? range[1]);
    return from >= 1 && to >= from && to <= document.lines.length
      ? { found: entryOfLines(document, from, to) }
      : { none: true };
  }
  const hits = linesWith(document.lines, query);
  const [only, ...others] = hits;
  if (!only) return { none: true };
  if (others.length > 0) return { many: hits.map(([from, to]) => `lines ${from}-${to}`) };
  return { found: entryOfLines(document, ...only) };
}

const cut = (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text);

function searchWords(words: Words, query: string): Search {
  const all = spansOf(words, query);
  // A heading stands in the page's lists of contents as well: it is meant only where nothing below it is.
  const below = all.filter(({ from }) => blockAt(words, from)?.paragraph !== 0);
  const spans = below.length > 0 ? below : all;
  const distinct = [...new Map(spans.map((span) => [`${span.from}-${span.to}`, span])).values()];
  const [only, ...others] = distinct;
  if (!only) return { none: true };
  if (others.length > 0)
    return {
      many: distinct.map(
        (span) => `${placeName(blockAt(words, span.from))}: “${cut(saidIn(words, span))}”`,
      ),
    };
  const found = entryOfSpan(words, only);
  return found ? { found } : { notUnique: cut(saidIn(words, only)) };
}

/** Looks for what words ask for in a file. */
export const search = (document: Document, query: string): Search =>
  document.form === 'lines' ? searchLines(document, query) : searchWords(document, query);
