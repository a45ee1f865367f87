import { join } from 'node:path';
import { homeOf } from '../reading/base-folder.ts';
import { ContentError, type Problem } from '../reading/problem.ts';
import { type Content, readContent } from '../reading/read.ts';
import { readText } from '../reading/snippet.ts';
import { folded } from './folded.ts';
import { type Knowledge, link } from './knowledge.ts';
import { type Outside, problemsOf, type Records, recordsOf } from './records.ts';
import { rules } from './rules/index.ts';

export interface Inspection {
  readonly records: Records;
  readonly problems: readonly Problem[];
}

/** Ahead of Greenwich by as much as any place on Earth, in milliseconds. */
const farthestEast = 14 * 3_600_000;

/** What rules know besides the records of `dir`, at a moment of the clock: a day that has begun somewhere is not in the future. */
export const outsideAt = (now: Date, dir: string): Outside => ({
  read: (path) => readText(join(homeOf(dir), path)),
  today: new Date(now.getTime() + farthestEast).toISOString().slice(0, 10),
});

/** Holds content to every rule; reports all problems, throws for none. */
export function inspected(content: Content): Inspection {
  const records = recordsOf(content);
  const outside = outsideAt(new Date(), content.dir);
  const found = rules.flatMap((rule) => problemsOf(rule, records, outside));
  return { records, problems: folded([...content.problems, ...found]) };
}

/** Reads the content folder `dir` and holds it to every rule. */
export const inspect = (dir: string): Inspection => inspected(readContent(dir));

/** The knowledge base that was found sound. Throws a ContentError that lists every problem. */
export function soundIn({ records, problems }: Inspection): Knowledge {
  if (problems.length > 0) throw new ContentError(problems);
  return link(records);
}

/** The knowledge base of the content folder `dir`. Throws a ContentError that lists every problem. */
export const loadKnowledge = (dir: string): Knowledge => soundIn(inspect(dir));

const key = Symbol.for('crosscheck.loaded');
/** Kept by the process, not by this module: the pages are bundled, and with them a second copy of it. */
const kept = globalThis as { [key]?: Map<string, Knowledge> };
kept[key] ??= new Map<string, Knowledge>();
const loaded = kept[key];

/** The same, read once: for the steps of one build, in which the content stays as it is. */
export function loadOnce(dir: string): Knowledge {
  const knowledge = loaded.get(dir) ?? loadKnowledge(dir);
  loaded.set(dir, knowledge);
  return knowledge;
}
