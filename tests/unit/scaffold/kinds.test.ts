import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Records } from '../../../src/knowledge/records.ts';
import { parseYaml } from '../../../src/reading/document.ts';
import { validate } from '../../../src/reading/validate.ts';
import { kinds } from '../../../src/scaffold/kinds.ts';
import { type KindName, kinds as kindsOfRecord } from '../../../src/schema/index.ts';

const records = {
  subjects: [{ record: { id: 'larch' } }, { record: { id: 'rowan' } }],
} as unknown as Records;
const names = Object.keys(kinds) as KindName[];
const yamlOf = (kind: KindName) =>
  (kinds[kind]?.text('made-up', records) ?? '').replaceAll('---\n', '');

describe.each(names)('the template of a %s', (kind) => {
  test('is YAML with every required field, so that the check names each that is empty and misses none', () => {
    const data: unknown = parse(yamlOf(kind));
    const document = parseYaml('a.yaml', JSON.stringify(Array.isArray(data) ? data[0] : data));
    const { problems } = validate(kindsOfRecord[kind].schema, document);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter(({ message }) => /is missing|unknown key/.test(message))).toEqual([]);
  });

  test('explains its fields in the words of the schema', () => {
    const words = Object.values(kindsOfRecord[kind].schema.shape).flatMap(
      ({ description }) => description ?? [],
    );
    for (const said of words) expect(yamlOf(kind)).toContain(said.replace(/\s+/g, ' '));
  });
});

test('every kind that a person writes and an id tells apart can be begun', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'criterion',
      'subject',
      'source',
      'reference',
      'need',
      'claim',
      'saying',
    ]),
  );
  expect(names).not.toContain('experiment');
});

test('a criterion has a cell for every subject', () => {
  expect(Object.keys((parse(yamlOf('criterion')) as { cells: object }).cells)).toEqual([
    'larch',
    'rowan',
  ]);
});

test('a claim stands under its criterion and a saying under its source, in the list of the file', () => {
  expect(kinds['claim']?.under).toBe('criterion');
  expect(kinds['disagreement']?.file('price')).toBe('disagreements/price.yaml');
  expect(kinds['saying']?.file('larch-weekly')).toBe('sources/larch-weekly/sayings.yaml');
  const { opening = '', text } = kinds['saying'] ?? {};
  expect(parse(opening + text?.('rowan-is-dear', records))).toMatchObject({
    sayings: [{ claim: 'rowan-is-dear' }],
  });
});
