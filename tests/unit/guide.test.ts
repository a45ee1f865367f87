import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { check, claimFile, criterion, kinds, source, subject } from '../../src/schema/index.ts';

/** What an example of the guide shows, by a key that nothing else has, and the schema that it must meet. */
const shown: Readonly<Record<string, z.ZodType>> = {
  claims: claimFile,
  sayings: kinds.saying.file.schema,
  sources: kinds.echo.file.schema,
  check: z.strictObject({ check }),
  ledger: source,
  polarity: criterion.pick({ polarity: true }),
  means: kinds.cause.file.schema,
  cells: criterion.pick({ cells: true }),
  finding: criterion.pick({ finding: true }),
  passages: criterion.pick({ passages: true }),
  why: check.pick({ why: true }),
  releases: subject.pick({ releases: true, support: true }),
  opened: kinds.reference.file.schema,
  sides: kinds.disagreement.file.schema,
  from: kinds.moved.file.schema,
  says: kinds.change.file.schema,
};

const keysOf = (data: unknown) => Object.keys((Array.isArray(data) ? data[0] : data) ?? {});

test('every example of the editorial guide meets its schema, and every schema has one', () => {
  const examples = [
    ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm),
  ].map(([, yaml = '']) => parse(yaml) as unknown);
  const faults = examples.flatMap((data) => {
    const named = Object.keys(shown).filter((key) => keysOf(data).includes(key));
    if (named.length === 0) return [`nobody knows what this shows: ${keysOf(data)}`];
    const errors = named.map((key) => shown[key]?.safeParse(data).error?.message);
    return errors.includes(undefined) ? [] : errors;
  });
  expect(faults).toEqual([]);
  const keys = examples.flatMap(keysOf);
  expect(Object.keys(shown).filter((key) => !keys.includes(key))).toEqual([]);
});
