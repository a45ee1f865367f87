import { heldIn } from './excerpt.ts';
import { type Answered, answer, answerFrom, answerMended, type Sources } from './find.ts';
import type { Hit } from './groups.ts';

/**
 * What is suggested to a query that may not be finished: what the answers say to it as it stands, else to the words that its last one begins, else
 * to what it was meant for, else what comes near it.
 */
export async function suggestionsTo(
  sources: Pick<Sources, 'shelf' | 'whole' | 'vocabulary'>,
  query: string,
): Promise<Answered> {
  const { shelf, answered } = await answerFrom(sources, query);
  if (answered.exact) return answered;
  const begun = answer(shelf, query, { typed: true });
  // What is compared with a subject is a name, and not the beginning of a word.
  if (begun.exact && !begun.question.besides) return begun;
  const site = await sources.vocabulary().catch((): string[] => []);
  return (await answerMended(shelf, query, site)) ?? answered;
}

/** So many of those whose title, or another name, asks all that was asked come before the best of other criteria. */
const maxSaid = 2;

/** What is suggested, in order: the best; what asks by a name all that was asked; the best of each other criterion, as on the page of results; the others. */
export function suggestedIn({ groups, question }: Pick<Answered, 'groups' | 'question'>): Hit[] {
  const counting = new Set(question.asked.flatMap(({ light, word }) => (light ? [] : [word])));
  const asksAll = ({ kind, title, names = [] }: Hit) =>
    kind !== 'criterion' &&
    kind !== 'cell' &&
    counting.size > 0 &&
    [title, ...names].some((name) => heldIn(name, question).size === counting.size);
  const best = groups.map(([hit]) => hit);
  const others = [...best.slice(1), ...groups.flatMap(([, ...hits]) => hits)];
  const said = others.filter(asksAll).slice(0, maxSaid);
  return [...new Set([...best.slice(0, 1), ...said, ...others])];
}
