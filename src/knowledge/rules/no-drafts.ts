import type { Rule } from '../records.ts';

const unmarked = 'remove the line "draft: true"';

export const rule: Rule = {
  name: 'no-drafts',
  description:
    'What the ingest has drafted is published only when a person has written it and taken its draft mark away.',
  check: ({ sources, claims }, report) => {
    for (const { record, at } of sources)
      if (record.draft)
        report(at(['draft']), `source "${record.id}" is a draft`, {
          hint: `read it through, retell its sections in our words, then ${unmarked}`,
        });
    for (const { record, at } of claims)
      if (record.draft)
        report(at(['draft']), `claim "${record.id}" is a draft`, {
          hint:
            record.text === ''
              ? 'write its text in our words and remove "draft: true", or delete the claim'
              : unmarked,
        });
  },
};
