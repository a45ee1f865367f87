import type { Subject } from '../knowledge/knowledge.ts';
import { type currentRerun, sameIn } from '../knowledge/reruns.ts';
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

const unreadSentence = (unread: number) =>
  unread === 0
    ? 'Those that had to be read again have been.'
    : `${unread} ${unread === 1 ? 'is' : 'are'} still to be read again.`;

/** `Disc brakes 2 → 3, compared on 21 November 2026. Of 298 passages: 254 the same, 2 moved and 42 changed. 3 are still to be read again.` */
export function followedSentence({ subject, upgrade, unread }: Followed): string {
  const { from, to, compared } = upgrade;
  const count = counted(passagesIn(upgrade), 'passage');
  return `${subject.name} ${from} → ${to}, compared on ${printedDate(compared)}. Of ${count}: ${fatesPhrase(upgrade)}. ${unreadSentence(unread)}`;
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

/** `Of 33 topics, 31 are about these releases; the others: Weight on Disc 1.`; nothing where all are. */
export function otherReleasesSentence(topics: readonly OnRelease[]): string {
  const phrase = apartPhrase(topics);
  const current = topics.filter(({ apart }) => apart === '').length;
  return (
    phrase &&
    `Of ${counted(topics.length, 'topic')}, ${current} ${current === 1 ? 'is' : 'are'} about these releases; the others: ${phrase}.`
  );
}

/** `Yes, on 31 of 33 topics: there the evidence is about Disc 2 and Rim 4. The others: Weight on Disc 1.`: whether the topics are about the releases that the site checks against. */
export function currentSentence(
  subjects: readonly Pick<Subject, 'name' | 'against'>[],
  topics: readonly OnRelease[],
): string {
  const current = topics.filter(({ apart }) => apart === '').length;
  const releases = listed(subjects.map(({ name, against }) => `${name} ${against}`));
  if (current === topics.length) return `Yes: on all topics the evidence is about ${releases}.`;
  return `Yes, on ${current} of ${counted(topics.length, 'topic')}: there the evidence is about ${releases}. The others: ${apartPhrase(topics)}.`;
}

/** Before and after how many topics it is of: `The experiments of 21 topics ran on Disc 1`. */
export const ranOn = (release: string) => ['The experiments of ', ` ran on ${release}`] as const;

/** `The experiments ran on Disc 1. When we ran them again on Disc 2, 34 of 42 gave the same result.` */
export function ranAgain(
  releases: readonly string[],
  { rerun, subjects }: NonNullable<ReturnType<typeof currentRerun>>,
): string {
  const { same, all } = sameIn(rerun);
  const on = listed(subjects.map(({ name, against }) => `${name} ${against}`));
  return `The experiments ran on ${listed(releases)}. When we ran them again on ${on}, ${same} of ${all} gave the same result.`;
}

/** Whatever has a day on which it is checked again. */
const answersCounted = (count: number) =>
  counted(count, 'answer or verdict', 'answers and verdicts');

/** `3 answers and verdicts have to be checked again now.`; nothing where none has. */
export const dueSentence = (count: number) =>
  count === 0
    ? ''
    : `${answersCounted(count)} ${count === 1 ? 'has' : 'have'} to be checked again now.`;

/** `Next re-check: 12 answers and verdicts, on 19 February 2027.` */
export const nextDueSentence = (
  next: { readonly on: string; readonly count: number } | undefined,
) => (next ? `Next re-check: ${answersCounted(next.count)}, on ${printedDate(next.on)}.` : '');
