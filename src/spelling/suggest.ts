import { soundOf } from './by-ear.ts';
import { distance } from './nearest.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Where a key lies: rows are set off by half a key. */
function keyAt(letter: string): { readonly x: number; readonly y: number } | undefined {
  const y = rows.findIndex((row) => row.includes(letter));
  return y < 0 ? undefined : { x: (rows[y] ?? '').indexOf(letter) + y / 2, y };
}

function areNeighbours(a: string, b: string): boolean {
  const [first, second] = [keyAt(a), keyAt(b)];
  return (
    first !== undefined &&
    second !== undefined &&
    Math.abs(first.x - second.x) <= 1 &&
    Math.abs(first.y - second.y) <= 1
  );
}

/** Whether two words of one length differ in one letter whose keys lie side by side. */
function isSlipOfKey(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const [at, ...more] = [...a].flatMap((letter, index) => (letter === b[index] ? [] : [index]));
  return at !== undefined && more.length === 0 && areNeighbours(a[at] ?? '', b[at] ?? '');
}

/** How many slips a word of this length may have. Short words have too many neighbours for more. */
const maxSlips = (length: number) => (length < 4 ? 0 : length <= 8 ? 1 : length <= 12 ? 2 : 3);
/** Up to here another letter makes another word, unless its key lies beside the right one. */
const short = 4;

/** Fewer sounds are those of too many words. */
const minSound = 3;

/** How far the fingers went astray; none where it was too far. The first letter is seldom wrong. */
function slipsBetween(typed: string, word: string): number | undefined {
  const slips = distance(typed, word);
  if (slips > maxSlips(Math.min(typed.length, word.length))) return undefined;
  if (!isBeginningRight(typed, word)) return undefined;
  if (isSlipOfKey(typed, word)) return slips - 0.1;
  if (typed.length <= short && typed.length === word.length && !isTransposed(typed, word))
    return undefined;
  return slips + (typed[0] === word[0] ? 0 : 0.3);
}

/** Another letter at the beginning makes another word, unless its key lies beside the right one, two were exchanged or one was left out; so does one before the word, unless its key was touched with the next. */
function isBeginningRight(typed: string, word: string): boolean {
  const [a = '', b = ''] = typed;
  const [c = '', d = ''] = word;
  if (a === c || (a === d && (b === c || typed.length < word.length))) return true;
  return areNeighbours(a, c);
}

const isTransposed = (a: string, b: string) =>
  [...a].toSorted().join('') === [...b].toSorted().join('');

/** What differs in more letters is another word, however it sounds. */
const maxBySound = 3;

/** Short words differ in little else than their vowels: `rust` is not `rest`, but `disk` is `disc`; and somewhat longer ones in how many they have. */
function areVowelsRight(typed: string, word: string): boolean {
  const [heard, written] = [vowelsIn(typed), vowelsIn(word)];
  if (typed.length <= short) return heard === written;
  return typed.length > short + 2 || heard.length === written.length;
}
const vowelsIn = (word: string) => word.replace(/[^aeiouy]/g, '');

/** How far a word lies from what was typed; none where it is another word. By ear it may lie further, but then counts for less. */
function farFrom(typed: string, heard: string, word: string): number | undefined {
  if (Math.abs(word.length - typed.length) > maxBySound) return undefined;
  const written = slipsBetween(typed, word);
  const sounds = heard.length >= minSound && soundOf(word) === heard && areVowelsRight(typed, word);
  const slips = sounds ? distance(typed, word) : Number.POSITIVE_INFINITY;
  if (slips > maxBySound) return written;
  return Math.min(0.5 + 0.35 * slips, written ?? Number.POSITIVE_INFINITY);
}

/** Words that may have been meant, the likeliest first: the nearer, then the commoner. `words`: word → how often it is used. */
export function likely(typed: string, words: ReadonlyMap<string, number>): string[] {
  const heard = soundOf(typed);
  return [...words]
    .flatMap(([word, uses]) => {
      const far = word === typed ? undefined : farFrom(typed, heard, word);
      return far === undefined ? [] : [{ word, far, uses }];
    })
    .toSorted((a, b) => a.far - b.far || b.uses - a.uses)
    .map(({ word }) => word);
}
