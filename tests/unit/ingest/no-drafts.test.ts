import { expect, test } from 'vitest';
import type { LocatedClaim, LocatedSource, Records } from '../../../src/knowledge/records.ts';
import { rule } from '../../../src/knowledge/rules/no-drafts.ts';

const at = () => ({ file: 'a.yaml', line: 1, column: 1 });
const recordsOf = (...drafts: (boolean | undefined)[]): Records =>
  ({
    sources: [{ id: 'a', draft: drafts[0], at } as unknown as LocatedSource],
    claims: drafts
      .slice(1)
      .map(
        (draft, index) => ({ id: `a-${index}`, text: '', draft, at }) as unknown as LocatedClaim,
      ),
  }) as unknown as Records;

test('refuses drafts and says what to do with each', () => {
  expect(rule.check(recordsOf(true, true)).map(({ message, hint }) => [message, hint])).toEqual([
    ['source "a" is a draft', expect.stringContaining('retell its sections')],
    ['claim "a-0" is a draft', expect.stringContaining('write its text in our words')],
  ]);
});

test('lets through what is written', () => {
  expect(rule.check(recordsOf(undefined, false, undefined))).toEqual([]);
});
