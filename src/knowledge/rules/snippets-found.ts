import type { Problem } from '../../reading/problem.ts';
import { snippetCode } from '../../reading/snippet.ts';
import type { Records, Rule } from '../records.ts';

function check(criterion: Records['criteria'][number], index: number): Problem[] {
  const snippet = criterion.snippets[index];
  try {
    if (snippet) snippetCode(snippet);
    return [];
  } catch (error) {
    return [
      {
        ...criterion.at(['snippets', index]),
        message: `snippet of "${criterion.id}" cannot be read: ${error instanceof Error ? error.message : error}`,
        hint: 'name a file below lab/ and a region marked in it',
      },
    ];
  }
}

export const rule: Rule = {
  name: 'snippets-found',
  description: 'Every snippet is a marked region of a program in the lab.',
  check: (records) =>
    records.criteria.flatMap((criterion) =>
      criterion.snippets.flatMap((_, index) => check(criterion, index)),
    ),
};
