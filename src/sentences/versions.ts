import type { Subject } from '../knowledge/knowledge.ts';
import { fateCounts, passagesIn } from '../knowledge/upgrades.ts';
import { fates, type Upgrade, wordsOf } from '../schema/index.ts';
import { apartPhrase, type OnRelease } from './apart.ts';
import { printedDate } from './dates.ts';
import { counted, listed } from './numbers.ts';

/** How long the release that the site checks against gets fixes: `security fixes to March 2027`; none where nobody says. */
function windowPhrase({ releases, support, against }: Subject): string | undefined {
  const until = releases.find(({ version }) => version === against)?.until;
  if (until !== undefined) return `security fixes to ${printedDate(until)}`;
  return support?.ends === 'next-release' ? 'fixes until its next release' : undefined;
}

function versionPhrase(subject: Subject): string {
  const window = windowPhrase(subject);
  return `${subject.name} ${subject.against}${window ? ` (${window})` : ''}`;
}

/** A release that was followed, and how many passages are still to be read. */
export interface Followed {
  readonly subject: Pick<Subject, 'name'>;
  readonly upgrade: Upgrade;
  readonly unread: number;
}

/** `254 the same, 2 moved and 26 changed`, the most serious last. */
const fatesPhrase = (upgrade: Upgrade) => {
  const counts = fateCounts(upgrade);
  const said = wordsOf(fates)
    .toReversed()
    .flatMap((fate) => (counts.has(fate) ? [`${counts.get(fate)} ${fates[fate].label}`] : []));
  return listed(said);
};

/** `Disc brakes 2 → 3, compared on 21 November 2026. Of 298 passages: 254 the same, 2 moved and 42 changed. 3 are still to be read again.` */
export function followedSentence({ subject, upgrade, unread }: Followed): string {
  const { from, to, compared } = upgrade;
  const count = counted(passagesIn(upgrade), 'passage');
  const still = unread === 0 ? 'None' : `${unread}`;
  return `${subject.name} ${from} → ${to}, compared on ${printedDate(compared)}. Of ${count}: ${fatesPhrase(upgrade)}. ${still} ${unread > 1 ? 'are' : 'is'} still to be read again.`;
}

/** `Disc brakes 3 was compared: 3 of 298 passages are still to be read again.`, while they are; nothing afterwards. */
export const openSentence = ({ subject, upgrade, unread }: Followed): string =>
  unread === 0
    ? ''
    : `${subject.name} ${upgrade.to} was compared: ${unread} of ${counted(passagesIn(upgrade), 'passage')} ${unread === 1 ? 'is' : 'are'} still to be read again.`;

/** `Checked against Disc 2 (security fixes to 31 March 2027) and Rim 2; the oldest check is of 1 October 2026.` */
export const versionsSentence = (subjects: readonly Subject[], oldestCheck: string | undefined) =>
  `Checked against ${listed(subjects.map(versionPhrase))}${
    oldestCheck === undefined ? '' : `; the oldest check is from ${printedDate(oldestCheck)}`
  }.`;

/** `Of 33 topics, 31 are about these releases; the others: Disc 1 for Weight.`; nothing where all are. */
export function otherReleasesSentence(topics: readonly OnRelease[]): string {
  const phrase = apartPhrase(topics);
  const current = topics.filter(({ apart }) => apart === '').length;
  return (
    phrase &&
    `Of ${counted(topics.length, 'topic')}, ${current} ${current === 1 ? 'is' : 'are'} about these releases; the others: ${phrase}.`
  );
}

/** `The sources that we cite: yes, on 31 of 33 topics. The experiments of 21 of these: no, they ran on Disc 1.`: whether the topics are about the releases that the site checks against. */
export function currentSentence(
  current: number,
  all: number,
  ran: readonly { readonly release: string; readonly count: number }[],
): string {
  const yes = `The sources that we cite: yes, on ${current} of ${counted(all, 'topic')}.`;
  const but = ran.map(
    ({ release, count }) => `The experiments of ${count} of these: no, they ran on ${release}.`,
  );
  return [yes, ...but].join(' ');
}

/** Before and after how many topics it is of: `The experiments of 21 topics ran on Disc 1`. */
export const ranOn = (release: string) => ['The experiments of ', ` ran on ${release}`] as const;

/** Whatever has a day on which it is checked again. */
const answersCounted = (count: number) =>
  counted(count, 'answer or verdict', 'answers and verdicts');

/** `3 answers and verdicts have to be checked again now.`; nothing where none has. */
export const dueSentence = (count: number) =>
  count === 0
    ? ''
    : `${answersCounted(count)} ${count === 1 ? 'has' : 'have'} to be checked again now.`;

/** `Next re-check: 19 February 2027 (12 answers and verdicts).` */
export const nextDueSentence = (
  next: { readonly on: string; readonly count: number } | undefined,
) => (next ? `Next re-check: ${printedDate(next.on)} (${answersCounted(next.count)}).` : '');
