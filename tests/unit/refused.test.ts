import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatProblem } from '../../src/reading/problem.ts';
import { fixtureCopy } from '../fixture.ts';
import { writeHostile } from '../hostile.ts';
import { inspect } from '../inspect.ts';

/** One attempt: the file, what is written there, what it becomes, and what the one error must say. */
type Attempt = readonly [file: string, from: string | RegExp, to: string, says: RegExp];

const body = (to: string, says: RegExp): Attempt => [
  'guides/method.mdx',
  'As in the tests.',
  to,
  says,
];
const url = (to: string): Attempt => [
  'references/manual.yaml',
  'https://example.org/survey/',
  JSON.stringify(to),
  /references\/manual\.yaml:\d+:\d+ .*url is .*; allowed: an address starting with https:\/\//,
];
const text = (to: string, says: RegExp): Attempt => [
  'site.yaml',
  'Every cell can be checked.',
  to,
  says,
];

/** What content must not hold: it could run, load, lead or read otherwise than an editor sees. */
const attempts: Readonly<Record<string, Attempt>> = {
  'a script as an address': url('javascript:alert(1)'),
  'a script as an address, in capitals': url('JavaScript://example.org/%0Aalert(1)'),
  'a page as an address': url('data:text/html,<script>alert(1)</script>'),
  'a file as an address': url('file:///etc/passwd'),
  'an address with a name and password': url('https://docs.example.com@example.org/'),
  'an address that ends its attribute': url('https://example.org/"onmouseover="alert(1)'),
  'an address that holds markup': url('https://example.org/<script>'),
  'an own address of another host': [
    'moved.yaml',
    'gone: The article was withdrawn.,',
    'gone: The article was withdrawn., see: //example.org/,',
    /see is "\/\/example\.org\/"; allowed: an address from the site’s root/,
  ],
  'a snippet from outside the lab': [
    'criteria/weight.mdx',
    'related: [stopping]',
    'related: [stopping]\nsnippets: [{ subject: rim, file: lab/../package.json, region: any }]',
    /file is "lab\/\.\.\/package\.json"; allowed: a path below lab\//,
  ],
  'a link that runs': body(
    '[here](javascript:alert(1))',
    /method\.mdx:10:1 a link leads to "javascript:alert\(1\)"; allowed: #anchor/,
  ),
  'a link that runs, by an entity': body(
    '[here](java&#115;cript:alert(1))',
    /a link leads to "javascript:alert\(1\)"/,
  ),
  'a link that runs, defined apart': body(
    '[here][x]\n\n[x]: vbscript:x',
    /method\.mdx:12:1 a link leads to "vbscript:x"/,
  ),
  'a link to another host without saying so': body(
    '[here](//example.org/)',
    /a link leads to "\/\/example\.org\/"/,
  ),
  'a link relative to the page': body('[here](../other/)', /a link leads to "\.\.\/other\/"/),
  'an image': body('![x](https://example.org/pixel.png)', /an image in content \(say in words/),
  'an image defined apart': body(
    '![x][y]\n\n[y]: https://example.org/pixel.png',
    /an image in content/,
  ),
  'an import': body('import x from "node:fs"', /import or export in content/),
  'an export': body('export const x = 1', /import or export in content/),
  'an export behind a tab, which only some readers of MDX see': body(
    'export\tconst x = 1',
    /import or export in content/,
  ),
  'a second fence in the front matter': [
    'guides/method.mdx',
    'title: How to read this',
    'title: "How\n---{1}\n  to read this"',
    /method\.mdx:1:1 the front matter begins here and does not end \(end it with a line of ---, and have no such line within it/,
  ],
  'an expression in a line': body(
    'one {process.env.HOME} two',
    /an expression in braces: \{process\.env\.HOME\}/,
  ),
  'an expression on its own': body('{(() => 1)()}', /an expression in braces/),
  'a comment that is an expression': body('{/* x */}', /an expression in braces/),
  'an expression in a table': body('| a |\n| --- |\n| {1} |', /an expression in braces: \{1\}/),
  'an expression in a list': body('- one\n  - {1}', /an expression in braces: \{1\}/),
  'an expression as attribute': [
    'guides/method.mdx',
    'of="verdict"',
    'of={x}',
    /<Words> has an attribute that is not a plain text/,
  ],
  'attributes spread': [
    'guides/method.mdx',
    '<SecondReading />',
    '<SecondReading {...x} />',
    /has an attribute that is not a plain text/,
  ],
  'a script element': body('<script src="https://example.org/x.js" />', /content uses <script>/),
  'an image element': body('<img src="x" />', /content uses <img>/),
  'a frame': body('<iframe src="https://example.org/" />', /content uses <iframe>/),
  'an element without a name': body('<>x</>', /content uses <>/),
  'an element named like what every object has': body(
    '<constructor />',
    /content uses <constructor>/,
  ),
  'a member of a component': body('<Words.Provider />', /content uses <Words\.Provider>/),
  'a handler on a component': [
    'guides/method.mdx',
    '<SecondReading />',
    '<SecondReading onclick="x" />',
    /has the attribute "onclick"; allowed: none/,
  ],
  'a vocabulary nobody has': [
    'guides/method.mdx',
    'of="verdict"',
    'of="constructor"',
    /<Words> has the of "constructor"; allowed: .*verdict/,
  ],
  'an anchor that is none': [
    'guides/method.mdx',
    'Rule id="verdicts"',
    'Rule id="a b"',
    /<Rule> has the id "a b"; allowed: an id/,
  ],
  'writing turned round': text(
    'Every \u202Ecell',
    /site\.yaml:2:\d+ hidden character U\+202E \(delete/,
  ),
  'writing turned round by an escape': text(
    '"Every \\u202Ecell"',
    /site\.yaml:2:\d+ hidden character U\+202E/,
  ),
  'a line separator': text('Every\u2028cell', /hidden character U\+2028/),
  'a control character': text('"Every \\x1b[31mcell"', /hidden character U\+001B/),
  'a character nobody sees': text('Every\u200Bcell', /hidden character U\+200B/),
  'a letter without a shape': text('Every\u3164cell', /hidden character U\+3164/),
  'a blank pattern of dots': text('Every\u2800cell', /hidden character U\+2800/),
  'a joiner within a Latin word': text('Ev\u200Dery', /hidden character U\+200D/),
  'braces of a template': body(
    'Write {% block x %} there',
    /MDX cannot be read: Could not parse expression.*\(write a literal brace as \\\{\)/,
  ),
  'words in invisible letters': text(
    'Every cell\u{E0041}\u{E0042}',
    /hidden characters U\+E0041, U\+E0042/,
  ),
  'half a character': text('"Every \\uD800cell"', /hidden character U\+D800/),
  'writing turned round in a body': body(
    'one \u2066two',
    /method\.mdx:10:5 hidden character U\+2066/,
  ),
  'writing turned round by an entity in a body': body(
    'one &#x202E;two',
    /method\.mdx:10:\d+ hidden character U\+202E/,
  ),
};

const nested = (levels: number) =>
  `${'<SecondReading>'.repeat(levels)}x${'</SecondReading>'.repeat(levels)}`;

/** What would slow a parser down, end its stack, or lose on the page what the check has seen. */
const unbounded: Readonly<Record<string, Attempt>> = {
  'elements nested without an end': body(
    nested(300),
    /MDX cannot be read: nested more than 100 levels/,
  ),
  'quotations nested without an end': body(`${'> '.repeat(5000)}x`, /nested more than 100 levels/),
  'a block without an end': body(
    '_a__b'.repeat(20_000),
    /method\.mdx:\d+:1 MDX cannot be read: a block of \d+ characters/,
  ),
  'YAML nested without an end': text(
    `${'['.repeat(500)}${']'.repeat(500)}`,
    /site\.yaml:2:\d+ YAML nested too deeply; allowed: at most 100 levels/,
  ),
  'YAML nested past every stack': text(
    `${'{a: '.repeat(50_000)}1${'}'.repeat(50_000)}`,
    /YAML nested too deeply/,
  ),
  'a key twice': text('x\ntagline: y', /YAML cannot be read: the key "tagline" stands twice/),
  'maps merged': text('{ <<: { a: b } }', /YAML merge \(write it out/),
  'a key that is no text': text('{ [a]: b }', /YAML key that is no text/),
  'an attribute twice': [
    'guides/method.mdx',
    'of="verdict"',
    'of="verdict" of="support"',
    /not a plain text, or one twice/,
  ],
  'a note that nothing calls': body(
    '[^1]: <SecondReading />',
    /method\.mdx:\d+:1 the note "1" is not shown/,
  ),
  'a note that calls only itself': body('[^1]: see[^1]', /the note "1" is not shown/),
  'a note written twice': body('x[^1]\n\n[^1]: one\n\n[^1]: two', /the note "1" is not shown/),
  'a line past every article': [
    'sources/hill-rider/article.mdx',
    /to: (\d+), kind: (\w+)(.*\n)(?=---|body|\w)/,
    'to: 50000000, kind: $2$3',
    /allowed: at most 100000/,
  ],
  'a month that is none': [
    'sources/cycling-weekly/article.mdx',
    /date: "?\d{4}[\d-]*"?/,
    'date: "2024-13"',
    /allowed: a day or month of the calendar/,
  ],
  'a day that is none': [
    'sources/cycling-weekly/article.mdx',
    /date: "?\d{4}[\d-]*"?/,
    'date: "2024-02-31"',
    /allowed: a day or month of the calendar/,
  ],
  'what every object has': body(
    '<Recorded of="wet-stop.toString" />',
    /\{wet-stop\.toString\} quotes what the record/,
  ),
};

test('tens of thousands of unknown keys are told without asking for the place of each', () => {
  const { dir, plant } = fixtureCopy();
  const keys = Array.from({ length: 60_000 }, (_, index) => `\nkey${index}: 1`).join('');
  plant('site.yaml', /$/, keys);
  const [error = '', ...others] = inspect(dir).problems.map(formatProblem);
  expect(error).toMatch(/^\S+site\.yaml:\d+:\d+ the file has the unknown keys "key0", /);
  expect([others, error.length < 10_000]).toEqual([[], true]);
});

test.each(Object.entries({ ...attempts, ...unbounded }))(
  '%s is refused, with its place and what to do',
  (_, [file, from, to, says]) => {
    const { dir, plant } = fixtureCopy();
    plant(file, from, to);
    const errors = [...new Set(inspect(dir).problems.map(formatProblem))];
    expect(
      errors.filter((error) => says.test(error)),
      errors.join('\n'),
    ).toHaveLength(1);
    expect(
      errors.filter((error) => !/^\S+:[1-9]\d*:[1-9]\d* .+(?:; allowed: .+|\(.+\))/.test(error)),
    ).toEqual([]);
    expect(errors.length).toBeLessThanOrEqual(2);
  },
);

test.each([
  'one \\{two} three \\<script>alert(1)\\</script>',
  '`{process.env}` and ``<script>``',
  '```js\nimport x from "y"\n{x}\n<script>\n```',
  '[there](https://example.org/a_(b)?c=d&e=f#g) and [here](#verdicts) and [home](/method/)',
  'A family: 👨‍👩‍👧, and Persian: می‌خواهم.',
])('%s is let pass', (words) => {
  const { dir, plant } = fixtureCopy();
  plant('guides/method.mdx', 'As in the tests.', words.replaceAll('$', '$$$$'));
  expect(inspect(dir).problems.map(formatProblem)).toEqual([]);
});

test('what is not refused is escaped: the hostile base of the browser tests passes the check, attacks and all', () => {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeHostile(dir);
  expect(inspect(dir).problems.map(formatProblem)).toEqual([]);
  expect(readFileSync(join(dir, 'site.yaml'), 'utf8')).toContain('<script>');
});
