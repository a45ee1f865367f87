import { advises, announces, asserts, compares, judges, refersBack } from './cues.ts';
import { countWords, tailOf } from './lines.ts';
import type { Passage } from './passages.ts';
import { subjectsIn, type Vocabulary, wordsOf } from './vocabulary.ts';

/** Words before what the subjects are in general. */
const points = /^(?:the|both|either|each|which|these|this|neither|two|your|right)$/;

/** Whether a sentence speaks of the subjects by what they are in general: "the framework", "both frameworks". */
function speaksGenerally(text: string, { kinds }: Vocabulary): boolean {
  const isKind = (word: string) => kinds.has(word) || kinds.has(word.replace(/s$/, ''));
  return wordsOf(text).some(
    (word, index, words) => points.test(words[index - 1] ?? '') && isKind(word),
  );
}

/** What passages of a form say, where the form decides. */
const statesAs: Partial<Record<Passage['form'], (text: string, isNamed: boolean) => boolean>> = {
  cell: () => true,
  heading: (text) => judges.test(text) && !/\?$/.test(text),
  question: (text) => /\bwhy\b/i.test(text) && compares.test(text),
  caption: (text, isNamed) =>
    isNamed && asserts.test(text) && /[.!]/.test(text) && !/\S-\p{Lu}/u.test(text),
};

/** Whether a sentence or an item only asks, or leads to what follows. */
const onlyLeads = ({ text, form }: Passage) =>
  tailOf(text).includes('?') ||
  /:$/.test(text) ||
  countWords(text) < (form === 'item' ? 1 : 2) ||
  (announces.test(text) && !compares.test(text));

/** Whether a sentence or an item goes on about the subjects named before it. */
const goesOn = ({ text, form, subjects }: Passage) =>
  subjects.length > 0 &&
  (form === 'item' ||
    countWords(text) >= 4 ||
    [refersBack, compares, advises].some((cue) => cue.test(text)));

/** Whether a passage says something that can be compared, followed or checked. */
export function states(passage: Passage, vocabulary: Vocabulary): boolean {
  const { text, form } = passage;
  const isNamed = subjectsIn(text, vocabulary).length > 0;
  const byForm = statesAs[form]?.(text, isNamed);
  if (byForm !== undefined) return byForm;
  if (onlyLeads(passage)) return false;
  return isNamed || speaksGenerally(text, vocabulary) || goesOn(passage);
}
