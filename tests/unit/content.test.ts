import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/reading/document.ts';
import { parseMdx } from '../../src/reading/mdx.ts';
import { formatProblems } from '../../src/reading/problem.ts';
import { validate } from '../../src/reading/validate.ts';
import { claimFile } from '../../src/schema/index.ts';

describe('YAML', () => {
  test('knows where a value stands', () => {
    const document = parseYaml('a.yaml', 'claims:\n  - id: x\n    stance: djnago\n');
    expect(document.at(['claims', 0, 'stance'])).toEqual({ file: 'a.yaml', line: 3, column: 13 });
  });
  test('points at the nearest parent of a value that is missing', () => {
    expect(parseYaml('a.yaml', 'a:\n  b: 1\n').at(['a', 'c'])).toMatchObject({
      line: 2,
      column: 3,
    });
  });
  test('keeps dates and hashes as the texts they are', () => {
    expect(parseYaml('a.yaml', 'day: 2026-11-21\nhash: "12345678"').data).toEqual({
      day: '2026-11-21',
      hash: '12345678',
    });
  });
  test.each([
    ['a: 1\na: 2', 'DUPLICATE'],
    ['a: [1, 2', 'cannot be read'],
    ['a: &x 1\nb: *x', 'alias'],
  ])('refuses %j', (text) => expect(parseYaml('a.yaml', text).problems).not.toEqual([]));
});

describe('MDX', () => {
  const front = '---\nid: x\n---\n';
  test('names the components and links that a body uses, with their lines', () => {
    const { body } = parseMdx(
      'a.mdx',
      `${front}\n<Section id="one">\n\nText [there](/criteria/) <Claim id="c" />\n\n</Section>\n`,
    );
    expect(body.uses).toMatchObject([
      { name: 'Section', attributes: { id: 'one' }, text: 'Text there ', section: undefined },
      { name: 'Claim', attributes: { id: 'c' }, text: '', section: 'one' },
    ]);
    expect(body.uses.map(({ place }) => [place.line, place.column])).toEqual([
      [5, 1],
      [7, 26],
    ]);
    expect(body.links).toMatchObject([{ url: '/criteria/', place: { line: 7, column: 6 } }]);
  });
  test.each([
    ['import x from "y"', 'import or export'],
    ['export const x = 1', 'import or export'],
    ['{1 + 1}', 'expression in braces'],
    ['<Claim id={"x"} />', 'not a plain text'],
    ['<Claim {...all} />', 'not a plain text'],
    ['<Section id="x">', 'MDX cannot be read'],
  ])('refuses %s', (body, message) =>
    expect(formatProblems(parseMdx('a.mdx', front + body).problems)).toContain(message),
  );
  test('survives a text that ends within a line of code, on which the parser would end the process', () => {
    expect(parseMdx('a.mdx', `${front}export const x = "\\`).problems).not.toEqual([]);
  });
  test('says so when there is no front matter', () => {
    expect(parseMdx('a.mdx', 'text').problems).toMatchObject([
      { line: 1, message: 'no front matter' },
    ]);
  });
});

test('a breach of the schema says what was got, what is allowed and what was meant', () => {
  const text =
    'claims:\n  - id: x\n    subjects: [s]\n    stance: none\n    kind: fakt\n    text: t\n';
  expect(formatProblems(validate(claimFile, parseYaml('a.yaml', text)).problems)).toBe(
    'a.yaml:5:11 claims → item 1 → kind is "fakt"; allowed: fact, opinion, advice (did you mean "fact"?)',
  );
});
