import { ContentError, type Problem } from '../reading/problem.ts';
import { readContent } from '../reading/read.ts';
import { readText } from '../reading/snippet.ts';
import { type Knowledge, link } from './knowledge.ts';
import { problemsOf, type Records, recordsOf } from './records.ts';
import { rules } from './rules/index.ts';

export interface Inspection {
  readonly records: Records;
  readonly problems: readonly Problem[];
}

/** Reads the content folder `dir` and holds it to every rule; reports all problems, throws for none. */
export function inspect(dir: string): Inspection {
  const content = readContent(dir);
  const records = recordsOf(content);
  return {
    records,
    problems: [
      ...content.problems,
      ...rules.flatMap((rule) => problemsOf(rule, records, readText)),
    ],
  };
}

/** The knowledge base of the content folder `dir`. Throws a ContentError that lists every problem. */
export function loadKnowledge(dir: string): Knowledge {
  const { records, problems } = inspect(dir);
  if (problems.length > 0) throw new ContentError(problems);
  return link(records);
}

/** Kept where the pages find it too: they are bundled, and their modules are not those of the command that builds them. */
const shared = globalThis as { crosscheckLoaded?: Map<string, Knowledge> };

/** The same, read once in this process: for the steps of one build, in which the content stays as it is. */
export function loadOnce(dir: string): Knowledge {
  shared.crosscheckLoaded ??= new Map();
  const knowledge = shared.crosscheckLoaded.get(dir) ?? loadKnowledge(dir);
  shared.crosscheckLoaded.set(dir, knowledge);
  return knowledge;
}

/** The content folder in use: `CONTENT`, else `content`. */
export const contentDir = (env: Readonly<Record<string, string | undefined>>) =>
  env['CONTENT'] || 'content';
