import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'no-drafts',
  description:
    'What the ingest has drafted is published only when a person has written it and taken its draft mark away.',
  check: (records) => [
    ...records.sources
      .filter(({ draft }) => draft)
      .map((source) => ({
        ...source.at(['draft']),
        message: `source "${source.id}" is a draft`,
        hint: 'read it through, retell its sections in our words, then remove the line "draft: true"',
      })),
    ...records.claims
      .filter(({ draft }) => draft)
      .map((claim) => ({
        ...claim.at(['draft']),
        message: `claim "${claim.id}" is a draft`,
        hint:
          claim.text === ''
            ? 'write its text in our words and remove "draft: true", or delete the claim'
            : 'remove the line "draft: true"',
      })),
  ],
};
