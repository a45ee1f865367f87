import type { Article } from './article.ts';
import { wordsOf } from './vocabulary.ts';

/** One line of the archived text. */
export interface Line {
  /** From 1, blank lines counted. */
  readonly number: number;
  /** As archived, without the white space around it. */
  readonly text: string;
  /** As archived. */
  readonly raw: string;
}

export const toLines = (article: Pick<Article, 'text'>): Line[] =>
  article.text.split('\n').map((raw, index) => ({ number: index + 1, text: raw.trim(), raw }));

export const numbersOf = (lines: readonly { readonly number: number }[]) =>
  lines.map(({ number }) => number);

const item = /^(?:[•◦▪‣·*+–-]|\d{1,3}[.)])\s+(\S.*)$/u;
const heading = /^#{1,6}\s+(\S.*)$/;
/** What may close a heading: marks like those that open it. */
const closingMarks = /(?<!#)#+$/;
const picture = /^!\[([^\]]*)\](?:\([^)]*\))?$/;

/** The text of a list's item without its bullet or number. */
export const itemText = (text: string) => item.exec(text)?.[1];
export const isNumbered = (text: string) => /^\d{1,3}[.)]\s*\S/.test(text);
/** The text of a heading that kept its mark. */
export const markedHeading = (text: string) =>
  heading.exec(text)?.[1]?.replace(closingMarks, '').trimEnd();
/** The description of a picture that kept its mark. */
export const pictureText = (text: string) => picture.exec(text)?.[1];

/** A line without the marks of Markdown around and within it. */
export const bare = (text: string) =>
  (markedHeading(text) ?? pictureText(text) ?? itemText(text) ?? text)
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/^>\s*/, '')
    .trim();

export const countWords = (text: string) => wordsOf(text).length;
/** What a text ends with that is no word. */
export const tailOf = (text: string) => /(?<!\W)\W+$/.exec(text)?.[0] ?? '';
export const endsSentence = (text: string) => /[.!?…]["'”’)\]]*$/u.test(text);
/** Long enough, and ended like a sentence: part of the running text. */
export const isProse = (text: string) => countWords(text) >= (endsSentence(text) ? 8 : 14);

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
/** The sentences of a line. */
export const sentencesOf = (text: string): string[] =>
  [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);

/** Neighbouring numbers joined: [1, 2, 5] → [[1, 2], [5]]. */
export function runsOf(numbers: readonly number[], gap = 1): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number - (last.at(-1) ?? 0) <= gap) last.push(number);
    else runs.push([number]);
  }
  return runs;
}
