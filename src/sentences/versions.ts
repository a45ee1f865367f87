import type { Subject } from '../knowledge/knowledge.ts';
import { printedDate } from './dates.ts';
import { counted, listed } from './numbers.ts';

/** How long the release that the site checks against gets fixes: `fixes to March 2027`; none where nobody says. */
function windowPhrase({ releases, support, against }: Subject): string | undefined {
  const until = releases.find(({ version }) => version === against)?.until;
  if (until !== undefined) return `fixes to ${printedDate(until)}`;
  return support?.ends === 'next-release' ? 'fixes until its next release' : undefined;
}

function versionPhrase(subject: Subject): string {
  const window = windowPhrase(subject);
  return `${subject.name} ${subject.against}${window ? ` (${window})` : ''}`;
}

/** `Checked against Disc 2 (fixes to 31 March 2027) and Rim 2; the oldest check is of 1 October 2026.` */
export const versionsSentence = (subjects: readonly Subject[], oldestCheck: string | undefined) =>
  `Checked against ${listed(subjects.map(versionPhrase))}${
    oldestCheck === undefined ? '' : `; the oldest check is from ${printedDate(oldestCheck)}`
  }.`;

/** `3 answers and verdicts are due for a re-check.`; nothing where none is. */
export const dueSentence = (count: number) =>
  count === 0 ? '' : `${counted(count, 'check')} ${count === 1 ? 'is' : 'are'} due again.`;

/** `Next, 12 checks are due again on 19 February 2027.` */
export const nextDueSentence = (
  next: { readonly on: string; readonly count: number } | undefined,
) =>
  next
    ? `Next, ${counted(next.count, 'check')} ${next.count === 1 ? 'is' : 'are'} due again on ${printedDate(next.on)}.`
    : '';
