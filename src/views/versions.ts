import { isDue, nextDue, oldest } from '../knowledge/freshness.ts';
import { keyOf, type Part } from '../knowledge/graph.ts';
import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { currentRerun, sameIn } from '../knowledge/reruns.ts';
import { checksIn } from '../knowledge/scorecard.ts';
import { unreadIn } from '../knowledge/upgrades.ts';
import type { Cell, Finding } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { counted } from '../sentences/numbers.ts';
import { releasesApart, releasesRun } from '../sentences/stamps.ts';
import { firstSentence } from '../sentences/text.ts';
import {
  currentSentence,
  dueSentence,
  type Followed,
  nextDueSentence,
  openSentence,
  otherReleasesSentence,
  ranAgain,
  ranOn,
  versionsSentence,
} from '../sentences/versions.ts';
import { type Address, criterionAddress } from './navigation.ts';

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

/** A topic with all of its evidence, and the other release that it is about; empty for none. */
interface Weighed {
  readonly criterion: Criterion;
  readonly name: string;
  readonly evidence: readonly (Finding | Cell)[];
  readonly apart: string;
}

const weighedIn = (knowledge: Knowledge): Weighed[] =>
  knowledge.criteria.flatMap((criterion) => {
    const { name, finding, cells } = criterion;
    if (!finding) return [];
    const evidence = [finding, ...Object.values(cells)];
    return [{ criterion, name, evidence, apart: releasesApart(knowledge, finding) }];
  });

/** A release on which experiments ran though their topics are checked against another, and those topics. */
interface Ran {
  readonly release: string;
  /** `21 topics` */
  readonly count: string;
  readonly topics: readonly Address[];
}

/** A topic that is about another release as a whole is named for that, and not counted besides. */
function ranElsewhere(knowledge: Knowledge): Ran[] {
  const alike = weighedIn(knowledge).filter(({ apart }) => apart === '');
  const topics = Map.groupBy(
    alike,
    ({ evidence }) => evidence.flatMap((each) => releasesRun(knowledge, each))[0] ?? '',
  );
  topics.delete('');
  return [...topics].map(([release, of]) => ({
    release,
    count: counted(of.length, 'topic'),
    topics: of.map(({ criterion }) => criterionAddress(criterion)),
  }));
}

/** On what the experiments ran, and how many gave the same result with the release that the site checks against; without such a run, of how many topics they are. */
function ranText(knowledge: Knowledge): string {
  const ran = ranElsewhere(knowledge);
  const again = currentRerun(knowledge);
  if (ran.length > 0 && again)
    return ranAgain(
      ran.map(({ release }) => release),
      again,
    );
  return joined(ran.map(({ release, count }) => `${ranOn(release).join(count)}.`));
}

/** `Of 33 topics, 31 are about these releases; the others: Weight on Disc 1. The experiments of 21 topics ran on Disc 1.`; nothing where none is. */
export const otherReleases = (knowledge: Knowledge): string =>
  joined([otherReleasesSentence(weighedIn(knowledge)), ranText(knowledge)]);

/** Where the experiments are named that came out otherwise with the release that the site checks against; none where none did. */
function differentIn(knowledge: Knowledge): Address | undefined {
  const again = currentRerun(knowledge);
  if (!again) return undefined;
  const { same, all } = sameIn(again.rerun);
  return same === all
    ? undefined
    : { name: `The other ${all - same}`, address: addresses.labDifferent() };
}

/** The topics whose experiments ran on another release, where no run with the current one tells more. */
const ranTopics = (knowledge: Knowledge) =>
  currentRerun(knowledge)
    ? []
    : ranElsewhere(knowledge).map(({ release, count, topics }) => ({
        phrase: ranOn(release).join(count),
        topics,
      }));

/** The same for who asks whether it is current: the answer first, then what it is checked against, and what is otherwise by name. */
export const checkedAgainst = (knowledge: Knowledge, today: string) => ({
  short: currentSentence(knowledge.subjects, weighedIn(knowledge)),
  experiments: joined([
    ranText(knowledge),
    firstSentence(currentRerun(knowledge)?.rerun.reading ?? ''),
  ]),
  due: dueText(knowledge, today),
  ran: ranTopics(knowledge),
  lab: differentIn(knowledge),
});

/** The line of versions, with which topics and experiments are about other releases. */
export const versionsInFull = (knowledge: Knowledge): string =>
  joined([versionsLine(knowledge), otherReleases(knowledge)]);

/** What is due for a re-check, and what falls due next. */
export function dueText(knowledge: Knowledge, today: string): string {
  const checks = checksIn(knowledge);
  const due = checks.filter((check) => isDue(check, today)).length;
  return joined([dueSentence(due), nextDueSentence(nextDue(checks, today))]);
}
