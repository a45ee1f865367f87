import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'own-names',
  description: 'A file is named after the record in it, and a claim’s id starts with its source’s.',
  check: (records) => [
    ...records.sources
      .filter((source) => source.id !== source.fileId)
      .map((source) => ({
        ...source.at(['id']),
        message: `source id is "${source.id}"`,
        allowed: `"${source.fileId}", the file's name`,
      })),
    ...records.claims
      .filter((claim) => !claim.id.startsWith(`${claim.source}-`))
      .map((claim) => ({
        ...claim.at(['id']),
        message: `claim id "${claim.id}" does not start with its source`,
        allowed: `${claim.source}-…`,
      })),
  ],
};
