import { join } from 'node:path';
import { homeOf } from '../home/base-folder.ts';
import { showsDrafts } from '../reading/drafts.ts';
import { ContentError, type Problem } from '../reading/problem.ts';
import { type Content, readContent } from '../reading/read.ts';
import { readText } from '../reading/snippet.ts';
import { folded } from './folded.ts';
import { ownRules } from './hooks.ts';
import { type Knowledge, link } from './knowledge.ts';
import { type Outside, problemsOf, type Records, recordsOf } from './records.ts';
import { rules } from './rules/index.ts';
import { withoutWaiting } from './waiting.ts';

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

/** Holds content to every rule, without what waits for a draft; reports all problems, throws for none. */
export function inspected(content: Content): Inspection {
  const records = withoutWaiting(recordsOf(content));
  const outside = outsideAt(new Date(), content.dir);
  const found = [...rules, ...ownRules()].flatMap((rule) => problemsOf(rule, records, outside));
  return { records, problems: folded([...content.problems, ...found]) };
}

/**
 * Reads the content folder `dir` and holds it to every rule. Drafts are left out, with what waits for them, unless they are asked
 * for: then they are read and judged like anything else.
 */
export const inspect = (dir: string, drafts = showsDrafts(process.env)): Inspection =>
  inspected(readContent(dir, { drafts }));

/** A knowledge base, and the records that it was joined from. */
export interface Loaded {
  readonly records: Records;
  readonly knowledge: Knowledge;
}

/** What was found sound, joined. Throws a ContentError that lists every problem. */
export function soundIn({ records, problems }: Inspection): Loaded {
  if (problems.length > 0) throw new ContentError(problems);
  return { records, knowledge: link(records) };
}

/** The sound content of the folder `dir`. Throws a ContentError that lists every problem. */
export const load = (dir: string): Loaded => soundIn(inspect(dir));

/** Its knowledge base alone. */
export const loadKnowledge = (dir: string): Knowledge => load(dir).knowledge;

const key = Symbol.for('crosscheck.loaded');
/** Kept by the process, not by this module: the pages are bundled, and with them a second copy of it. */
const kept = globalThis as { [key]?: Map<string, Loaded> };
kept[key] ??= new Map<string, Loaded>();
const loaded = kept[key];

/** The same, read once: for the steps of one build, in which the content stays as it is. */
export function loadedOnce(dir: string): Loaded {
  const found = loaded.get(dir) ?? load(dir);
  loaded.set(dir, found);
  return found;
}

/** Its knowledge base alone. */
export const loadOnce = (dir: string): Knowledge => loadedOnce(dir).knowledge;
