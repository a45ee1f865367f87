/** Holds the content to its schema and rules, and to its own words where the archived text of a source is there. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Loaded, load } from '../knowledge/load.ts';
import type { Records } from '../knowledge/records.ts';
import { countOf, tally } from '../knowledge/tally.ts';
import { readArchive } from '../proofs/archive.ts';
import { borrowedWords } from '../proofs/borrowed.ts';
import { ContentError } from '../reading/problem.ts';
import { exampleIn } from '../scaffold/example.ts';
import { draftLines } from '../sentences/drafts.ts';
import { counted } from '../sentences/numbers.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

/** Throws a ContentError for content that cannot be published. */
function held(dir: string): Loaded {
  const loaded = load(dir);
  const borrowed = loaded.knowledge.sources.flatMap((source) => {
    const archived = readArchive(source.id);
    return archived?.sha256 === source.sha256 ? borrowedWords(dir, source, archived.text) : [];
  });
  if (borrowed.length > 0) throw new ContentError(borrowed);
  return loaded;
}

function summary(knowledge: Knowledge): string {
  const unchecked = countOf(tally(knowledge.claims), 'unchecked');
  const parts = [
    counted(knowledge.subjects.length, 'subject'),
    counted(knowledge.criteria.length, 'criterion', 'criteria'),
    counted(knowledge.sources.length, 'source'),
    `${counted(knowledge.claims.length, 'claim')} (${unchecked} not checked yet)`,
    counted(knowledge.references.length, 'reference'),
    counted(knowledge.disagreements.length, 'disagreement'),
  ];
  return `Content is sound: ${parts.join(', ')}.`;
}

/** Says where the example of a new base still stands; none where it does not. */
function exampleLine(records: Records): string[] {
  const files = exampleIn(records);
  return files.length === 0
    ? []
    : [`The example of init still stands in ${files.join(', ')}: replace it before you publish.`];
}

const command = {
  name: 'check',
  does: 'holds the content to its schema and rules, and lists the first problems with file, line and remedy',
  options: { all: { type: 'boolean', does: 'lists every problem' } },
} as const;

await run(command, ({ values: { all } }) => {
  try {
    const { knowledge, records } = held(contentHere());
    const lines = [summary(knowledge), ...draftLines(records), ...exampleLine(records)];
    for (const line of lines) console.log(line);
  } catch (error) {
    if (all && error instanceof ContentError)
      throw new ContentError(error.problems, Number.POSITIVE_INFINITY);
    throw error;
  }
});
