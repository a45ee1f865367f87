import { globSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** A regular expression of the code, where it stands. */
interface Written {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function writtenIn(path: string): Written[] {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Written[] = [];
  const walk = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        place: `${path}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

const every = globSync('src/**/*.ts').flatMap(writtenIn);

/** The code of releases that are pinned by their hash, and scripts that read the reader's own page, take no text from a stranger. */
const trusted = /^src\/(?:passages|browser)\//;

/** The search reads what was checked, cut into records. */
const bounded = ['src/outputs/search/markup.ts', 'src/outputs/search/words.ts'];

/** Letters that may be looked at again for each letter; more is a search of its own. */
const mostRepeats = 150;

/** How a search may take more than a few looks at each letter of a text. */
function slow({ source, flags }: Pick<Written, 'source' | 'flags'>): string[] {
  const { reports } = analyse({ source, flags });
  const repeats = [...source.matchAll(/\{\d*,(\d+)\}/g)].map(([, most]) => Number(most));
  return [
    ...reports.map(({ type }) => type),
    ...repeats.filter((most) => most > mostRepeats).map((most) => `{…,${most}}`),
  ];
}

test('a slow expression is noticed', () => {
  expect(slow({ source: '(?:a*)*b', flags: '' })).not.toEqual([]);
  expect(slow({ source: '\\s+$', flags: 'u' })).not.toEqual([]);
  expect(slow({ source: '(?:<!--[^]{0,2000}?-->)*<p', flags: '' })).not.toEqual([]);
  expect(slow({ source: '(?<!\\s)\\s+$', flags: 'u' })).toEqual([]);
});

test('every expression over content and articles takes a time that grows with their length and no faster', () => {
  expect(every.length).toBeGreaterThan(300);
  const read = every.filter(({ place }) => !trusted.test(place));
  const found = read.filter(({ place }) => !bounded.includes(place.replace(/:\d+$/, '')));
  expect(
    found.flatMap((each) => slow(each).map((how) => `${each.place} ${how} /${each.source}/`)),
  ).toEqual([]);
});
