import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Change, changeKinds, judgedAnew, wordsOf } from '../schema/index.ts';
import { printedDate } from './dates.ts';
import { counted, listed } from './numbers.ts';

/** The topic that a change belongs to; none where it is of the whole site. */
const topicOf = ({ claim, criterion }: Change, knowledge: Pick<Knowledge, 'claim'>) =>
  criterion ?? (claim && knowledge.claim(claim).criterion);

/** `correction, verdict changed` */
export const changeLabel = ({ kind, judged }: Pick<Change, 'kind' | 'judged'>): string =>
  [changeKinds[kind].label, ...(judged ? [judgedAnew[judged].label] : [])].join(', ');

/** What stands before the text that a change took away, and before the one that took its place. */
export const changeSides = { said: 'Before:', says: 'Now:' } as const;

/** What a change did, in one paragraph: `Before: Eight hundred. Now: Nine hundred. The survey was misread.` */
export const changeText = ({ said, says, why }: Pick<Change, 'said' | 'says' | 'why'>): string =>
  (said === undefined
    ? [says, why]
    : [`${changeSides.said} ${said}`, `${changeSides.says} ${says}`, why]
  ).join(' ');

/** `The last change is of 30 November 2026. In November 2026: 57 corrections on 24 topics.` */
export const lastChangeSentence = (on: string, month: string, summary: string) =>
  `The last change is of ${printedDate(on)}. In ${month}: ${summary}`;

/** `57 corrections and 3 additions on 24 topics; 12 of them change a finding or a verdict.`: what the changes of a month come to. */
export function monthSentence(
  knowledge: Pick<Knowledge, 'claim'>,
  changes: readonly Change[],
): string {
  const kinds = wordsOf(changeKinds).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [counted(count, changeKinds[kind].label)];
  });
  const topics = new Set(changes.flatMap((change) => topicOf(change, knowledge) ?? []));
  const judged = changes.filter((change) => change.judged !== undefined).length;
  const on = topics.size > 0 ? ` on ${counted(topics.size, 'topic')}` : '';
  const anew =
    judged > 0
      ? `; ${judged} of them ${judged === 1 ? 'changes' : 'change'} a finding or a verdict`
      : '';
  return `${listed(kinds)}${on}${anew}.`;
}
