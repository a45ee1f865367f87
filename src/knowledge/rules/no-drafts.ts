import type { ReadRecord, Rule } from '../records.ts';

const unmarked = 'remove the line "draft: true"';

/** What is left to do with a drafted saying. */
const remedyOf = ({ claim, criterion, candidates }: ReadRecord<'saying'>['record']) => {
  if (claim === undefined)
    return 'name its claim: one of the candidates, or one that you add; or delete the saying';
  return criterion === undefined && candidates === undefined
    ? unmarked
    : 'remove "draft: true", "criterion" and "candidates"';
};

export const rule: Rule = {
  name: 'no-drafts',
  description:
    'What the ingest has drafted is published only when a person has written it and taken its draft mark away.',
  check: ({ sources, claims, sayings }, report) => {
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
    for (const { record, at } of sayings)
      if (record.draft)
        report(
          at(['draft']),
          `the saying of line ${record.lines[0]?.line} of "${record.source}" is a draft`,
          { hint: remedyOf(record) },
        );
  },
};
