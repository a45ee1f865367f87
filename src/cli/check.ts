/**
 * `npm run check`: holds the content to its schema and rules, and to its own words where the archived text of a source is there;
 * lists every problem and exits 1 when there is one.
 */

import { parseArgs } from 'node:util';
import { contentDir, loadKnowledge } from '../knowledge/load.ts';
import { countOf, tally } from '../knowledge/tally.ts';
import { readArchive } from '../proofs/archive.ts';
import { borrowedWords } from '../proofs/borrowed.ts';
import { ContentError } from '../reading/problem.ts';
import { counted, criteriaCounted } from '../sentences/numbers.ts';
import { run } from './report.ts';

await run(() => {
  parseArgs();
  const dir = contentDir(process.env);
  const knowledge = loadKnowledge(dir);
  const borrowed = knowledge.sources.flatMap((source) => {
    const archived = readArchive(source.id);
    return archived?.sha256 === source.sha256 ? borrowedWords(dir, source, archived.text) : [];
  });
  if (borrowed.length > 0) throw new ContentError(borrowed);
  const unchecked = countOf(tally(knowledge.claims), 'unchecked');
  const parts = [
    counted(knowledge.subjects.length, 'subject'),
    criteriaCounted(knowledge.criteria.length),
    counted(knowledge.sources.length, 'source'),
    `${counted(knowledge.claims.length, 'claim')} (${unchecked} not checked yet)`,
    counted(knowledge.references.length, 'reference'),
    counted(knowledge.disagreements.length, 'disagreement'),
  ];
  console.log(`Content is sound: ${parts.join(', ')}.`);
});
