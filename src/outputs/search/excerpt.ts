import { meaning, type Question } from './question.ts';
import { isSaid, wordsOf } from './words.ts';

/** A piece of text, and whether it is a word that was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export const sentencesIn = (text: string) =>
  text.split(/(?<=[.!?…][”"’)]?)\s+(?=[\p{Lu}\p{N}“"])/u);

/** Which of the words that count a text holds. */
export function heldIn(text: string, { asked }: Pick<Question, 'asked'>): Set<string> {
  const words = wordsOf(text);
  const held = asked.filter(
    (each) => !each.light && meaning(each).some((term) => isSaid(words, term)),
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
  const terms = question.asked.filter(({ light }) => !light).flatMap(meaning);
  const isAsked = (piece: string) => {
    const words = wordsOf(piece);
    return terms.some((term) => isSaid(words, term));
  };
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
