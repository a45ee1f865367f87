import { meansIt, type Question } from './question.ts';
import { stem, wordsOf } from './words.ts';

/** A piece of text, and whether it is a word that was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export const sentencesIn = (text: string) =>
  text.split(/(?<=[.!?…][”"’)]?)\s+(?=[\p{Lu}\p{N}“"])/u);

/** Which of the words that count a text holds. */
export function heldIn(text: string, { asked }: Pick<Question, 'asked'>): Set<string> {
  const terms = new Set(
    wordsOf(text).flatMap(({ whole, parts, coded }, at, all) => [
      stem(whole),
      stem(`${all[at - 1]?.whole ?? ''}${whole}`),
      ...(coded ? [] : parts.map(stem)),
    ]),
  );
  const held = asked.filter(
    ({ light, terms: meant }) =>
      !light && [...meant].some(([term, strength]) => strength >= meansIt && terms.has(term)),
  );
  return new Set(held.map(({ word }) => word));
}

/** Sentences of a text up to so many letters, from the one on that holds most of what was asked. A text begins at a sentence, never within. */
export function excerptOf(text: string, question: Pick<Question, 'asked'>, most = 240): string {
  const sentences = sentencesIn(text);
  const held = sentences.map((sentence) => heldIn(sentence, question).size);
  const from = Math.max(0, held.indexOf(Math.max(...held)));
  const [first = '', ...more] = sentences.slice(from);
  return more.reduce(
    (shown, sentence) => (shown.length + sentence.length < most ? `${shown} ${sentence}` : shown),
    first,
  );
}

/** A text in pieces, the words asked for marked. */
export function marked(text: string, question: Pick<Question, 'asked'>): Piece[] {
  const isAsked = (word: string) => heldIn(word, question).size > 0;
  const cut = text.split(/([\p{L}\p{N}][\p{L}\p{N}_.'’-]*[\p{L}\p{N}]|[\p{L}\p{N}])/u);
  const pieces: Piece[] = [];
  for (const [at, piece] of cut.entries()) {
    const is = at % 2 === 1 && isAsked(piece);
    const last = pieces.at(-1);
    if (last && last.marked === is)
      pieces[pieces.length - 1] = { text: last.text + piece, marked: is };
    else if (piece !== '') pieces.push({ text: piece, marked: is });
  }
  return pieces;
}
