import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Records } from '../../../src/knowledge/records.ts';
import { parseYaml } from '../../../src/reading/document.ts';
import { validate } from '../../../src/reading/validate.ts';
import { kinds } from '../../../src/scaffold/kinds.ts';
import { criterion, disagreement, reference, source, subject } from '../../../src/schema/index.ts';

const records = { subjects: [{ id: 'larch' }, { id: 'rowan' }] } as unknown as Records;
const schemas = { criterion, subject, source, reference, disagreement };
const yamlOf = (kind: keyof typeof schemas) =>
  (kinds[kind]?.text('made-up', records) ?? '').replaceAll('---\n', '');

describe.each(Object.keys(schemas) as (keyof typeof schemas)[])('the template of a %s', (kind) => {
  test('is YAML with every required field, so that the check names each that is empty and misses none', () => {
    const data: unknown = parse(yamlOf(kind));
    const document = parseYaml('a.yaml', JSON.stringify(Array.isArray(data) ? data[0] : data));
    const { problems } = validate(schemas[kind], document);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter(({ message }) => /is missing|unknown key/.test(message))).toEqual([]);
  });

  test('explains its fields in the words of the schema', () => {
    expect(yamlOf(kind)).toContain('One of: ');
  });
});

test('a criterion has a cell for every subject', () => {
  expect(Object.keys((parse(yamlOf('criterion')) as { cells: object }).cells)).toEqual([
    'larch',
    'rowan',
  ]);
});
