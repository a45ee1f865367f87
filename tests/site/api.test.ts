import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { ClaimJson } from '../../src/outputs/json/claim.ts';
import type { CriterionJson } from '../../src/outputs/json/criterion.ts';
import type { SourceJson } from '../../src/outputs/json/source.ts';
import { files, idsOf, jsonOf, knowledge, markdownOf, pageOf } from '../built.ts';

const list = <T>(name: string) => jsonOf<Record<string, T[]>>(`api/${name}.json`)[name] as T[];

const index = jsonOf<{ lists: { name: string; url: string; schema: string }[] }>('api/index.json');

test('the index lists every file with its schema, and both are there', () => {
  expect(index.lists.map(({ name }) => name)).toEqual([
    'subjects',
    'criteria',
    'claims',
    'sources',
    'disagreements',
    'faq',
    'needs',
    'references',
    'experiments',
    'causes',
  ]);
  for (const { url, schema } of index.lists)
    expect(files).toEqual(expect.arrayContaining([url.slice(1), schema.slice(1)]));
});

test.each(index.lists.map(({ name }) => name))('%s.json meets its published schema', (name) => {
  const validate = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
    jsonOf<object>(`api/schema/${name}.json`),
  );
  expect(validate(jsonOf(`api/${name}.json`)) || validate.errors).toBe(true);
});

describe('sources', () => {
  const sources = list<SourceJson>('sources');
  test.each(sources.map((source) => [source.id, source] as const))(
    'the ledger of %s covers every line once',
    (_, { ledger, lines }) => {
      const covered = ledger.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_each, offset) => from + offset),
      );
      expect(covered).toEqual(Array.from({ length: lines }, (_each, line) => line + 1));
    },
  );
});

describe('claims', () => {
  const claims = list<ClaimJson>('claims');
  test('are all there and each resolves', () => {
    expect(claims.map(({ id }) => id)).toEqual(knowledge.claims.map(({ id }) => id));
    const known = {
      criterion: new Set(knowledge.criteria.map(({ id }) => id)),
      subject: new Set(knowledge.site.subjects),
      source: new Map(knowledge.sources.map(({ id, lines }) => [id, lines])),
    };
    for (const { criterion, subjects, said } of claims) {
      expect(known.criterion).toContain(criterion);
      for (const subject of subjects) expect(known.subject).toContain(subject);
      expect(said.length).toBeGreaterThan(0);
      for (const { source, lines } of said)
        for (const line of lines) expect(line).toBeLessThanOrEqual(known.source.get(source) ?? 0);
    }
  });
  test('name everyone who says them, each line once', () => {
    const said = claims.flatMap(({ id, said: by }) =>
      by.flatMap(({ source, lines }) => lines.map((line) => `${id} ${source} ${line}`)),
    );
    const places = knowledge.sayings.flatMap(({ claim, source, lines }) =>
      lines.map(({ line }) => `${claim} ${source} ${line}`),
    );
    expect(said.toSorted()).toEqual([...new Set(places)].toSorted());
  });
});

test('every address of the API answers', () => {
  const urls = index.lists
    .flatMap(({ name }) => list<{ url: string }>(name))
    .map(({ url }) => url)
    .filter((url) => !/^https?:/.test(url));
  expect(urls.length).toBeGreaterThan(100);
  const lost = urls.filter((url) => {
    const [page = '', anchor] = url.split('#');
    return (
      !files.includes(pageOf(page)) || (anchor !== undefined && !idsOf(pageOf(page)).has(anchor))
    );
  });
  expect(lost).toEqual([]);
});

test('a twin of one record says what the list says', () => {
  for (const claim of list<ClaimJson>('claims'))
    expect(jsonOf(`claims/${claim.id}/index.json`)).toEqual(claim);
  for (const criterion of list<CriterionJson>('criteria'))
    expect(jsonOf(`criteria/${criterion.id}/index.json`)).toEqual(criterion);
});

test('the summary in Markdown reads back as the same table', () => {
  const [first, second] = knowledge.site.subjects;
  const tree = markdownOf(`compare/${first}-vs-${second}/index.md`);
  const table = tree.children.find((node) => node.type === 'table');
  expect(table?.children).toHaveLength(knowledge.criteria.length + 1);
  expect(new Set(table?.children.map(({ children }) => children.length))).toEqual(new Set([4]));
});
