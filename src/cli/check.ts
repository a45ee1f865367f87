/** `npm run check`: holds the content to its schema and rules; lists every problem and exits 1 when there is one. */
import { contentDir, loadKnowledge } from '../knowledge/load.ts';
import { counted } from '../knowledge/phrases.ts';
import { countOf, tally } from '../knowledge/tally.ts';
import { run } from './report.ts';

await run(() => {
  const knowledge = loadKnowledge(contentDir(process.env));
  const unchecked = countOf(tally(knowledge.claims), 'unchecked');
  const parts = [
    counted(knowledge.subjects.length, 'subject'),
    counted(knowledge.criteria.length, 'criterion', 'criteria'),
    counted(knowledge.sources.length, 'source'),
    `${counted(knowledge.claims.length, 'claim')} (${unchecked} not checked yet)`,
    counted(knowledge.references.length, 'reference'),
    counted(knowledge.disagreements.length, 'disagreement'),
  ];
  console.log(`Content is sound: ${parts.join(', ')}.`);
});
