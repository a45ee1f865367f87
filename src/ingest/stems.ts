import { lancasterStemmer } from 'lancaster-stemmer';
import { synonyms } from '../outputs/search/english.ts';
import { wordsOf } from './vocabulary.ts';

const common = new Set(
  'a an and any are as at be been but by can do does each for from had has have how if in into is it its more most much no not of on one only or other our own so such than that the their them then there these they this those to too use used uses using very was we what when where which while who why will with without you your'.split(
    ' ',
  ),
);

/** Stem → the stem of the first word that means nearly the same. */
const alike = new Map(
  synonyms.flatMap(([first = '', ...others]) =>
    others.map((word) => [lancasterStemmer(word), lancasterStemmer(first)] as const),
  ),
);

/**
 * What a word has in common with its whole family: `minimal`, `minimalist` and `minimalism` are one idea, by whichever an article says it.
 * Criteria are told apart by a lighter stemmer (`rank.ts`): their names are chosen words.
 */
const stemOf = (word: string) => {
  const stem = lancasterStemmer(word);
  return alike.get(stem) ?? stem;
};

/** The stems of a text's words, without those that every text has. */
export const telling = (text: string) =>
  wordsOf(text)
    .filter((word) => word.length > 1 && !common.has(word))
    .map(stemOf);
