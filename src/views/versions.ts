import { isDue, nextDue, oldest } from '../knowledge/freshness.ts';
import { keyOf, type Part } from '../knowledge/graph.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { checksIn } from '../knowledge/scorecard.ts';
import { unreadIn } from '../knowledge/upgrades.ts';
import { releasesApart, releasesRun } from '../sentences/stamps.ts';
import {
  dueSentence,
  experimentsSentence,
  type Followed,
  nextDueSentence,
  openSentence,
  otherReleasesSentence,
  versionsSentence,
} from '../sentences/versions.ts';

/** A release that was followed, with what is still to be read again. */
export interface FollowedRelease extends Followed {
  /** What cites the passages that are. */
  readonly parts: readonly Part[];
}

/** Every release that was followed, the newest comparison first. */
export const followedReleases = (knowledge: Knowledge): FollowedRelease[] =>
  knowledge.upgrades
    .toSorted((a, b) => b.compared.localeCompare(a.compared))
    .map((upgrade) => {
      const unread = unreadIn(knowledge, upgrade);
      const parts = unread.flatMap((each) => each.parts);
      return {
        subject: knowledge.subject(upgrade.subject),
        upgrade,
        unread: unread.length,
        parts: [...new Map(parts.map((part) => [keyOf(part), part])).values()],
      };
    });

/** `Checked against Disc 2, which gets fixes to March 2027; the oldest check is of 1 October 2026.`, and which release is being worked on: one truth for the whole site. */
export const versionsLine = (knowledge: Knowledge): string =>
  [
    versionsSentence(knowledge.subjects, oldest(checksIn(knowledge).map(({ checked }) => checked))),
    ...followedReleases(knowledge).map(openSentence),
  ]
    .filter(Boolean)
    .join(' ');

/** `Some topics are about other releases: Weight against Disc 1. The experiments of 21 topics ran on Disc 1.`; nothing where none is. */
export function otherReleases(knowledge: Knowledge): string {
  const findings = knowledge.criteria.flatMap(({ name, finding }) =>
    finding ? [{ name, finding, apart: releasesApart(knowledge, finding) }] : [],
  );
  const alike = findings.filter(({ apart }) => apart === '');
  return [
    otherReleasesSentence(findings),
    experimentsSentence(alike.flatMap(({ finding }) => releasesRun(knowledge, finding))),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The same, with which topics are about other releases, what is due for a re-check and what falls due next. */
export function versionsText(knowledge: Knowledge, today: string): string {
  const checks = checksIn(knowledge);
  const due = checks.filter((check) => isDue(check, today)).length;
  return [
    versionsLine(knowledge),
    otherReleases(knowledge),
    dueSentence(due),
    nextDueSentence(nextDue(checks, today)),
  ]
    .filter(Boolean)
    .join(' ');
}
