import { distance } from '../../spelling/nearest.ts';
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
  const all = [...words.keys()];
  const isOneSlipAway = (word: string) =>
    Math.abs(word.length - typed.length) < 2 && distance(typed, word) === 1;
  if (!all.some((word) => isOneSlipAway(word) && stem(word) !== stem(typed))) return false;
  const known = all.filter((word) => stem(word) === stem(typed));
  // Of what only stands behind a record no more than the stem is known.
  const forms = known.length > 0 ? known : [stem(typed)];
  return forms.every(
    (form) => !isCommonForm(typed, form) && !isCommonForm(form, typed) && distance(typed, form) > 1,
  );
}
