import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/reading/document.ts';
import { listingOf } from '../../../src/reading/files.ts';
import { parseMdx } from '../../../src/reading/mdx.ts';
import { placeOf } from '../../../src/reading/read.ts';
import { validate } from '../../../src/reading/validate.ts';
import {
  forms,
  kindNames,
  kinds,
  pageAddresses,
  partAddresses,
  siteFiles,
  types,
} from '../../../src/schema/index.ts';
import * as words from '../../../src/schema/vocabularies.ts';
import { fixtureDir } from '../../fixture.ts';
import { pathsIn, withValue } from './values.ts';
import { together, written } from './write.ts';

test('the words of the site, its places and its addresses are what they were', async () => {
  const rows = kindNames.map((kind) => {
    const { title: _, schema: __, file, ...row } = kinds[kind];
    return [kind, { ...row, file: { ...file, schema: undefined } }];
  });
  const all = { ...words, vocabularies: Object.keys(words.vocabularies) };
  const tables = { words: all, rows, types, forms, pageAddresses, partAddresses, siteFiles };
  const texts = Object.entries(tables).map(([name, table]) => [name, written(table)] as const);
  await expect(together(texts)).toMatchFileSnapshot('./schema.txt');
});

const dataOf = (path: string) => {
  const text = readFileSync(join(fixtureDir, path), 'utf8');
  return (path.endsWith('.mdx') ? parseMdx(path, text).front : parseYaml(path, text)).data;
};

/** What may stand by mistake in the place of a value. */
const mistaken = {
  nothing: undefined,
  null: null,
  '""': '',
  '" "': ' ',
  one: 'one',
  'A Name': 'A Name',
  '“a day”': '2026-02-30',
  '“0.57”': '0.57',
  'a long text': 'A text with many words. '.repeat(30),
  0: 0,
  '-1.5': -1.5,
  999: 999,
  true: true,
  '[]': [],
  '[one, one]': ['one', 'one'],
  '{}': {},
};

test('what a file may hold in the place of each value is what it was', async () => {
  const files = listingOf(fixtureDir).files.map((path) => [path, placeOf(path)?.kind] as const);
  const told = kindNames.map((kind) => {
    const { schema } = kinds[kind].file;
    const seen = new Set<string>();
    const lines = files
      .filter(([, is]) => is === kind)
      .flatMap(([path]) => {
        const data = dataOf(path);
        return pathsIn(data, 1)
          .filter((at) => {
            const isNew = !seen.has(at.join(' '));
            seen.add(at.join(' '));
            return isNew;
          })
          .map((at) => {
            const said = Object.entries(mistaken).map(([name, put]) => {
              const changed = withValue(data, at, put);
              const { problems } = validate(schema, {
                data: changed,
                problems: [],
                at: () => ({ file: path, line: 1, column: 1 }),
              });
              return [
                name,
                problems.map(({ message, allowed }) => allowed ?? message).join('; ') || 'fine',
              ] as const;
            });
            const groups = Map.groupBy(said, ([, message]) => message);
            return `${at.join(' → ')}\n${[...groups].map(([message, all]) => `  ${message} ← ${all.map(([name]) => name).join(', ')}`).join('\n')}`;
          });
      });
    return [kind, lines.join('\n')] as const;
  });
  await expect(together(told)).toMatchFileSnapshot('./schema-mistaken.txt');
});
