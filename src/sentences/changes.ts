import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Change, changeKinds, wordsOf } from '../schema/index.ts';
import { counted, listed } from './numbers.ts';

/** The topic that a change belongs to; none where it is of the whole site. */
const topicOf = ({ claim, criterion }: Change, knowledge: Pick<Knowledge, 'claim'>) =>
  criterion ?? (claim && knowledge.claim(claim).criterion);

/** `57 corrections and 3 additions on 24 topics.`: what the changes of a month come to. */
export function monthSentence(
  knowledge: Pick<Knowledge, 'claim'>,
  changes: readonly Change[],
): string {
  const kinds = wordsOf(changeKinds).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [counted(count, changeKinds[kind].label)];
  });
  const topics = new Set(changes.flatMap((change) => topicOf(change, knowledge) ?? []));
  return `${listed(kinds)}${topics.size > 0 ? ` on ${counted(topics.size, 'topic')}` : ''}.`;
}
