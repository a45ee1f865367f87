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

/** Sentences one after the other, those that have nothing to say left out. */
const joined = (sentences: readonly string[]) => sentences.filter(Boolean).join(' ');

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
  joined([
    versionsSentence(knowledge.subjects, oldest(checksIn(knowledge).map(({ checked }) => checked))),
    ...followedReleases(knowledge).map(openSentence),
  ]);

/** `Some topics are about other releases: Weight against Disc 1. The experiments of 21 topics ran on Disc 1.`; nothing where none is. */
export function otherReleases(knowledge: Knowledge): string {
  const findings = knowledge.criteria.flatMap(({ name, finding, cells }) =>
    finding
      ? [
          {
            name,
            evidence: [finding, ...Object.values(cells)],
            apart: releasesApart(knowledge, finding),
          },
        ]
      : [],
  );
  const alike = findings.filter(({ apart }) => apart === '');
  return joined([
    otherReleasesSentence(findings),
    experimentsSentence(
      alike.flatMap(
        ({ evidence }) => evidence.flatMap((each) => releasesRun(knowledge, each))[0] ?? [],
      ),
    ),
  ]);
}

/** The line of versions, with which topics and experiments are about other releases. */
export const versionsInFull = (knowledge: Knowledge): string =>
  joined([versionsLine(knowledge), otherReleases(knowledge)]);

/** What is due for a re-check, and what falls due next. */
export function dueText(knowledge: Knowledge, today: string): string {
  const checks = checksIn(knowledge);
  const due = checks.filter((check) => isDue(check, today)).length;
  return joined([dueSentence(due), nextDueSentence(nextDue(checks, today))]);
}
