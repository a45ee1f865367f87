import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bare } from '../../../src/ingest/lines.ts';
import { readArticle } from '../../../src/ingest/read.ts';
import { field } from './field.ts';

interface Expected {
  readonly title: string;
  readonly author: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly headings: readonly string[];
  readonly items: number;
  readonly rows: readonly string[];
  readonly questions: number;
  readonly references?: number;
  readonly boilerplate: readonly string[];
}

/** A case is a page and a JSON file of the same name: adding one needs no code. */
const folder = join(import.meta.dirname, '../../fixtures/ingest');
const cases = readdirSync(folder).filter((name) => !name.endsWith('.json'));

describe.each(cases)('%s', async (name) => {
  const expected = JSON.parse(
    readFileSync(join(folder, name.replace(/\.\w+$/, '.json')), 'utf8'),
  ) as Expected;
  const { structure } = await readArticle(name, readFileSync(join(folder, name)), field);
  const { origin, headings, lists, tables, faqs, references, boilerplate, lines } = structure;

  test('gives its origin', () => {
    const { title, author, publisher, published } = expected;
    expect(origin).toMatchObject({ title, author, publisher, published });
  });

  test('gives headings, lists, tables, questions and references', () => {
    expect(headings.map(({ text }) => text)).toEqual(expected.headings);
    expect(tables.flatMap(({ rows }) => rows.map(({ label }) => label))).toEqual(expected.rows);
    expect([lists.flat().length, faqs.length, references.length]).toEqual([
      expected.items,
      expected.questions,
      expected.references ?? 0,
    ]);
  });

  test('names every line that surrounds the article and no other', () => {
    expect([...boilerplate.keys()].map((number) => bare(lines[number - 1]?.text ?? ''))).toEqual(
      expected.boilerplate,
    );
  });
});
