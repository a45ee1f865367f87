import { type Answered, answer, answerFrom, answerMended, type Sources } from './find.ts';

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
