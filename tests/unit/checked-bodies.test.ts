import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkedBodies } from '../../src/astro/checked-bodies.ts';
import { parseMdx } from '../../src/reading/mdx.ts';
import { formatProblem } from '../../src/reading/problem.ts';
import { fixtureCopy } from '../fixture.ts';
import { inspect } from '../inspect.ts';

/** Bodies that other readers of front matter would cut elsewhere. */
const cut: Readonly<Record<string, string>> = {
  'a second block between fences': '---\nimport x from "node:fs"\n---',
  'a second block behind blank lines': '\n\n---\nimport x from "node:fs"\n---',
  'a block of TOML': '+++\nimport x from "node:fs"\n+++\n\nexport const y = 1',
};

test.each(Object.entries(cut))('an import behind %s is refused by the check', (_, planted) => {
  const { dir, plant } = fixtureCopy();
  plant('guides/method.mdx', /(?<=\n---\n)/, `${planted}\n`);
  const problems = inspect(dir).problems.map(formatProblem);
  expect(problems).toContainEqual(
    expect.stringMatching(/method\.mdx:\d+:1 import or export in content/),
  );
});

test('an import that the check refuses never reaches the engine', () => {
  const { dir, plant } = fixtureCopy();
  plant('guides/method.mdx', /(?<=\n---\n)/, '---\nimport x from "node:fs"\n---\n');
  const { load } = checkedBodies(dir);
  expect(() => load(resolve(dir, 'guides/method.mdx'))).toThrow('import or export in content');
});

test('what is published is the body that was checked, on the lines where it stands', () => {
  const { dir } = fixtureCopy();
  const file = resolve(dir, 'sources/hill-rider/article.mdx');
  const published = checkedBodies(dir).load(file)?.code ?? '';
  const [front = '', content = ''] = published.split(/(?<=^---\n+---\n)/);
  expect(front).toMatch(/^---\n+---\n$/);
  const text = readFileSync(file, 'utf8');
  const body = text.slice(text.indexOf('\n---\n') + '\n---\n'.length);
  expect(content.replaceAll('<Claim first ', '<Claim ')).toBe(body);
  expect(published.split('\n').length).toBe(text.split('\n').length);
});

test('the first mark of a claim says so, and no other', () => {
  const { dir, plant } = fixtureCopy();
  plant('sources/hill-rider/article.mdx', /(<Claim [^>]*>)/, '$1 and again $1');
  const published =
    checkedBodies(dir).load(resolve(dir, 'sources/hill-rider/article.mdx'))?.code ?? '';
  const marks = [...published.matchAll(/<Claim (first )?id="([^"]+)"/g)].map(([, first, id]) => [
    id,
    !!first,
  ]);
  expect(marks[0]?.[0]).toBe(marks[1]?.[0]);
  expect(marks.slice(0, 2).map(([, first]) => first)).toEqual([true, false]);
  expect(new Set(marks.filter(([, first]) => first).map(([id]) => id)).size).toBe(
    new Set(marks.map(([id]) => id)).size,
  );
});

test('a file that has no place in the content is refused, and files elsewhere are left alone', () => {
  const { load } = checkedBodies('content');
  expect(() => load(resolve('content/stray.mdx'))).toThrow('no place for a content file');
  expect(load(resolve('src/pages/a.mdx'))).toBeUndefined();
  expect(load(resolve('content/guides/method.mdx?astroPropagatedAssets'))).toBeUndefined();
});

test('an article that is left out as a draft has no body to publish', () => {
  const { dir, plant } = fixtureCopy();
  plant('sources/hill-rider/article.mdx', 'damage: []', 'draft: true\ndamage: []');
  expect(() => checkedBodies(dir).load(resolve(dir, 'sources/hill-rider/article.mdx'))).toThrow(
    'has no body to publish',
  );
});

test('front matter begins with the first letter of a file, and a body ends with the end of a line', () => {
  const late = parseMdx('a.mdx', 'x\n---\nid: x\n---\nimport x from "node:fs"\n');
  expect(late.problems.map(({ message }) => message)).toEqual(['no front matter']);
  expect(parseMdx('a.mdx', '---\nid: x\n---\n`code`').body.text).toBe('`code`\n');
});
