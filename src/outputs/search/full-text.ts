import type { HitKind } from '../../sentences/hits.ts';
import { ask, type FullHit } from './engine.ts';
import { heldIn, sentencesIn } from './excerpt.ts';
import type { Answered, Asking, Found } from './find.ts';
import { type Group, grouped } from './groups.ts';
import type { Question } from './question.ts';
import { minWord } from './rank.ts';
import { stemsOf } from './shelf.ts';
import { wordsIn } from './words.ts';

/** Whether texts, taken each by itself, hold all that counts. What is compared must stand there to the letter, for another tool’s name may be the stem of any word. */
function hold(texts: readonly string[], { asked, besides }: Question): boolean {
  const counting = asked.filter(({ light }) => !light);
  const wanted = counting.length > 0 ? counting : asked;
  const literal = (text: string) =>
    !besides || wanted.every(({ word }) => wordsIn(text).includes(word));
  return (
    wanted.every(({ word, version }) => version || word.length >= minWord) &&
    texts.some((text) => heldIn(text, { asked: wanted }).size >= wanted.length && literal(text))
  );
}

/** What is there to be looked up by its name; what else is said of it answers nothing. */
const byNameOnly = new Set<HitKind>(['reference', 'change', 'source']);

/** What says something before what is only called so. */
const byWhatTheyAnswer = (a: FullHit, b: FullHit) =>
  Number(byNameOnly.has(a.kind)) - Number(byNameOnly.has(b.kind));

/** A claim stands together with who says it, how, and one sentence of why. What is longer must hold what was asked in its name or in one sentence. */
function textsOf({ kind, title, text, whole }: FullHit): string[] {
  const said = whole.slice(text.length);
  if (kind === 'claim') return sentencesIn(text).map((why) => `${title} ${why}${said}`);
  return byNameOnly.has(kind) ? [title] : [title, ...sentencesIn(whole)];
}

/** Whether an entry names every subject that was named. */
function isAboutSubjects({ title, whole }: FullHit, { naming }: Question): boolean {
  const said = new Set(naming.length > 0 ? stemsOf(`${title} ${whole}`) : []);
  return naming.every((term) => said.has(term));
}

/** What the full text adds to the answers. */
async function added(
  base: string,
  { question, groups }: Answered,
  { filters = {}, limit = 20 }: Asking,
): Promise<Pick<Found, 'more' | 'total'>> {
  const { hits, total } = await ask(base, question, filters, limit);
  const known = new Set(groups.flat().map(({ address }) => address));
  const isHeld = (hit: FullHit) => isAboutSubjects(hit, question) && hold(textsOf(hit), question);
  const held = question.asked.length === 0 ? hits : hits.filter(isHeld);
  const more = held.filter(({ address }) => !known.has(address));
  return { more: grouped(more.toSorted(byWhatTheyAnswer)), total };
}

/** A subject beside something that no answer knows is compared with another tool, though a text may name that. */
const isOutside = ({ besides, subjects }: Question) => besides && subjects.length < 2;

/**
 * Where the answers only come near, or only have it behind them, what the full text is called comes first, and a claim that holds it all. What holds it in a
 * sentence of something longer comes first only where no answer is called by what was asked.
 */
function settled(found: Found): Found {
  const { more, exact, sure, named, groups, question } = found;
  if (more.length === 0 || (exact && sure) || isOutside(question)) return found;
  const isAbout = ([{ kind, title }]: Group) => kind === 'claim' || hold([title], question);
  const first = more.filter((group) => (exact ? hold([group[0].title], question) : isAbout(group)));
  const rest = more.filter((group) => !first.includes(group));
  if (exact || (first.length === 0 && named))
    return {
      ...found,
      groups: [...first, ...groups],
      more: rest,
      exact: true,
      // Words are missing from what stood first before.
      ...(first.length > 0 && { without: [] }),
    };
  return { ...found, groups: [], exact: true, without: [] };
}

/** What the answers said with what the full text adds. Rejects where that cannot be asked. */
export const joined = async (base: string, answered: Answered, asking: Asking): Promise<Found> =>
  settled({ ...answered, ...(await added(base, answered, asking)), missing: [] });
