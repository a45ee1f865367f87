import { stemmer } from 'stemmer';

/** Lower case, without accents, with the apostrophes and hyphens of a keyboard: `Café’s` is `cafe's`. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .toLowerCase();

/** A word as it was typed, cut the ways it may be looked up. */
export interface Word {
  /** Folded, its marks within kept: `conn_max_age`. */
  readonly typed: string;
  /** All its letters and digits, folded: `select_related` is `selectrelated`, `Disc's` is `disc`, `6.1` stays. */
  readonly whole: string;
  /** What stands between its marks and capitals, where there is more than one: `select`, `related`. */
  readonly parts: readonly string[];
  /** Whether it is a name out of code: `request.form`, `CONN_MAX_AGE`, `JsonResponse`. Hyphens alone make none. */
  readonly coded: boolean;
}

/** `55.6k` */
const inThousands = /^(\d+(?:\.\d+)?)k$/;
const versioned = /^v?(\d+(?:\.\d+)+)$/;
/** `c++`, `c#`: marks without which the word would be another. */
const marked = /^[a-z](?:\+\+|#)$/;

const withoutSuffix = (folded: string) =>
  folded.replace(/n't$/, '').replace(/'(?:s|re|ve|ll|d|m)$/, '');

const lettersIn = (folded: string) => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where small letters meet a capital, a name of code is cut: `JsonResponse`. `GitHub` and `PostgreSQL` are names of that form too, and are found whole. */
const humps = (typed: string) => typed.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');

/** A word of one piece. */
export const wordAs = (whole: string): Word => ({ typed: whole, whole, parts: [], coded: false });

/** Most words are of plain letters, with at most a mark behind them: nothing of them is to be folded or cut. */
const plain = /^([A-Z]?[a-z]+|[A-Z]+)[.,:]?$/;

function cutWord(typed: string): Word | undefined {
  const [, letters] = plain.exec(typed) ?? [];
  if (letters !== undefined) return wordAs(letters.toLowerCase());
  const folded = withoutSuffix(fold(typed).replace(/(?<=\d),(?=\d{3})/g, ''));
  const [, thousands] = inThousands.exec(folded) ?? [];
  if (thousands) return wordAs(`${Math.round(Number(thousands) * 1000)}`);
  const bare = folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
  const [, version] = versioned.exec(bare) ?? [];
  if (version) return wordAs(version);
  if (marked.test(bare)) return wordAs(bare);
  const outer = lettersIn(bare);
  const whole = outer.join('');
  if (whole === '') return undefined;
  const parts = outer.length > 1 ? outer : lettersIn(withoutSuffix(fold(humps(typed))));
  const coded = /[_.]|\(/.test(bare) || parts.length > outer.length;
  return { typed: bare, whole, parts: parts.length > 1 ? parts : [], coded };
}

const cut = new Map<string, Word | undefined>();

/** A text says the same words again and again, so each is cut once. */
function wordOf(typed: string): Word | undefined {
  if (!cut.has(typed)) cut.set(typed, cutWord(typed));
  return cut.get(typed);
}

/** The words of a text, in order. A slash parts words. */
export const wordsOf = (text: string): Word[] =>
  text.split(/(?:[\s/|“”"„«»…;!?()[\]{}<>=]|,(?!\d{3}))+/u).flatMap((typed) => wordOf(typed) ?? []);

/** All words of a text, folded, each of its parts by itself: `single-file` is two. */
export const wordsIn = (text: string): string[] =>
  wordsOf(text).flatMap(({ whole, parts }) => (parts.length > 0 ? parts : [whole]));

/** Whether a word has a stem, which but for its last letter is what it begins with: few of the words that are asked need to be stemmed. */
export const hasStem = (word: string, term: string) =>
  word.startsWith(term.slice(0, -1)) && stem(word) === term;

/** Whether a term is a word, or a part of it, which letters alone and those of names out of code are not. */
export const holds = ({ whole, parts, coded }: Word, term: string): boolean =>
  hasStem(whole, term) || (!coded && parts.some((part) => part.length > 1 && hasStem(part, term)));

/** Whether a term is said by words, of which two neighbours are also one: `sign up` says `signup`. */
export const isSaid = (words: readonly Word[], term: string): boolean =>
  words.some(
    (word, at) => holds(word, term) || hasStem(`${words[at - 1]?.whole ?? ''}${word.whole}`, term),
  );

const stems = new Map<string, string>();

/** What the forms of a word have in common. A name with digits in it has no forms. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = /\d/.test(word) ? word : stemmer(word);
  stems.set(word, made);
  return made;
}
