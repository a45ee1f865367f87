import { type ReadText, snippetCode } from '../../reading/snippet.ts';
import type { Snippet } from '../../schema/index.ts';
import type { Rule } from '../records.ts';

/** Why the code of a snippet cannot be had; undefined where it can. */
function faultOf(snippet: Snippet, read: ReadText): string | undefined {
  try {
    snippetCode(snippet, read);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const rule: Rule = {
  name: 'snippets-found',
  description: 'Every snippet is a marked region of a program in the lab.',
  check: ({ criteria }, report, { read }) => {
    for (const { record, at } of criteria)
      for (const [index, snippet] of record.snippets.entries()) {
        const fault = faultOf(snippet, read);
        if (fault !== undefined)
          report(at(['snippets', index]), `snippet of "${record.id}" cannot be read: ${fault}`, {
            hint: 'name a file below lab/ and a region marked in it',
          });
      }
  },
};
