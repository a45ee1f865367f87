import { isDue, nextDue, oldest } from '../knowledge/freshness.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { checksIn } from '../knowledge/scorecard.ts';
import { dueSentence, nextDueSentence, versionsSentence } from '../sentences/versions.ts';

/** `Checked against Disc 2, which gets fixes to March 2027; the oldest check is of 1 October 2026.`: one truth for the whole site. */
export const versionsLine = (knowledge: Knowledge): string =>
  versionsSentence(knowledge.subjects, oldest(checksIn(knowledge).map(({ checked }) => checked)));

/** The same, with what is due for a re-check and what falls due next. */
export function versionsText(knowledge: Knowledge, today: string): string {
  const checks = checksIn(knowledge);
  const due = checks.filter((check) => isDue(check, today)).length;
  return [versionsLine(knowledge), dueSentence(due), nextDueSentence(nextDue(checks, today))]
    .filter(Boolean)
    .join(' ');
}
