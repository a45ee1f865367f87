import { distance } from '../../spelling/nearest.ts';
import { likely } from '../../spelling/suggest.ts';
import { stem } from './words.ts';

/** What a word ends on in its common forms, its last letter doubled or left out: `signing`, `caches`, `planned`. */
const endings = /^.?(?:s|es|ed|d|ing|ings|er|ers)?$/;

export function isCommonForm(form: string, word: string): boolean {
  const base = word.replace(/[ey]$/, '');
  return form.startsWith(base) && endings.test(form.slice(base.length));
}

/** Whether a word that nobody uses has the stem of one of `words` by chance, and was meant for another: `extentions` has that of `extent`. */
export function isByChance(words: ReadonlyMap<string, number>, typed: string): boolean {
  if (words.has(typed)) return false;
  const [other] = likely(typed, words);
  if (other === undefined || stem(other) === stem(typed)) return false;
  const far = distance(typed, other);
  const known = [...words.keys()].filter((word) => stem(word) === stem(typed));
  // Of what only stands behind a record no more than the stem is known.
  const forms = known.length > 0 ? known : [stem(typed)];
  return forms.every((form) => !isCommonForm(typed, form) && distance(typed, form) > far);
}
