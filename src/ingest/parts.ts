import { countWords } from './lines.ts';

/** Words of the longest member of an enumeration that is looked at on its own. */
const longestMember = 6;

/** The members of an enumeration, "a, b and c", each of which may be a claim of its own; none when there are fewer than three. */
export function membersOf(sentence: string): string[] {
  const [first = '', ...rest] = sentence.split(
    /(?<!\s)(?:\s*(?:(?<!\d),|,(?!\d)|;)\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)/,
  );
  const opening =
    first
      .split(/(?::|\b(?:for|like|as|including|includes?|of|with|provides?|offers?|supports?))\s+/)
      .at(-1) ?? '';
  const members = [opening, ...rest].map((text) => text.replace(/(?<![.!])[.!]+$/, '').trim());
  const middle = members.slice(1, -1);
  return middle.length >= 1 &&
    middle.every((text) => countWords(text) > 0 && countWords(text) <= longestMember)
    ? members.filter((text) => countWords(text) > 0 && countWords(text) <= longestMember)
    : [];
}

/** A comma that is no part of a number. */
const comma = '(?:(?<!\\d),|,(?!\\d))';

/** Words that join one statement to another. */
const joints =
  '(?:and|or|but|while|whereas|because|since|although|though|unlike|which|where|so that|in order to|as well as|rather than|due to|as it|as they)';
/** Where a sentence goes on to something else: at signs, joints, and both. */
const seams = new RegExp(`\\s*(?:${comma}|[;:()–—])\\s*(?:${joints}\\s+)?|\\s+${joints}\\s+`, 'i');

/** The clauses of a sentence, each of which may say something of its own; none when it has but one. */
export function clausesOf(sentence: string): string[] {
  const clauses = sentence.split(seams).filter((text) => countWords(text) > 0);
  return clauses.length > 1 ? clauses : [];
}
