import type { Records } from '../knowledge/records.ts';
import { counted, listed } from './numbers.ts';

type Kinds = readonly { readonly kind: string }[];

/** `1 article, 12 claims and 47 sayings`: of the kinds that a person takes in by articles. */
function countsOf(drafts: Kinds): string {
  const named = [
    ['source', 'article'],
    ['claim', 'claim'],
    ['saying', 'saying'],
  ] as const;
  const counts = named.flatMap(([kind, name]) => {
    const count = drafts.filter((draft) => draft.kind === kind).length;
    return count === 0 ? [] : [counted(count, name)];
  });
  return listed(counts);
}

function leftOutLine(waiting: Kinds): string[] {
  if (waiting.length === 0) return [];
  return [`Left out as drafts: ${countsOf(waiting)}; DRAFTS=1 shows them.`];
}

function shownLine(shown: Kinds): string[] {
  if (shown.length === 0) return [];
  return [`DRAFTS=1 shows drafts: ${countsOf(shown)}. What is built so is not for readers.`];
}

/** What is left out because it is a draft or waits for one, and what is shown though it is one: a line each, none where there is nothing. */
export function draftLines(records: Records): string[] {
  const { waiting, sources, claims, sayings } = records;
  const shown = [...sources, ...claims, ...sayings].filter(({ record }) => record.draft);
  return [...leftOutLine(waiting), ...shownLine(shown)];
}
