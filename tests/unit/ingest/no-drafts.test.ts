import { expect, test } from 'vitest';
import { problemsOf, type Records } from '../../../src/knowledge/records.ts';
import { rule } from '../../../src/knowledge/rules/no-drafts.ts';

const at = () => ({ file: 'a.yaml', line: 1, column: 1 });
const recordsOf = (...drafts: (boolean | undefined)[]) =>
  ({
    sources: [{ record: { id: 'a', draft: drafts[0] }, at }],
    claims: drafts
      .slice(1)
      .map((draft, index) => ({ record: { id: `a-${index}`, text: '', draft }, at })),
    sayings: drafts.slice(1).map((draft, index) => ({
      record: { source: 'a', lines: [{ line: index + 1 }], draft },
      at,
    })),
  }) as unknown as Records;
const problemsIn = (records: Records) =>
  problemsOf(rule, records, { read: () => '', today: '2026-11-28' });

test('refuses drafts and says what to do with each', () => {
  expect(problemsIn(recordsOf(true, true)).map(({ message, hint }) => [message, hint])).toEqual([
    ['source "a" is a draft', expect.stringContaining('retell its sections')],
    ['claim "a-0" is a draft', expect.stringContaining('write its text in our words')],
    ['the saying of line 1 of "a" is a draft', expect.stringContaining('name its claim')],
  ]);
});

test('lets through what is written', () => {
  expect(problemsIn(recordsOf(undefined, false, undefined))).toEqual([]);
});
