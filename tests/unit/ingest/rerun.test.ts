import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mapLines, moveLedger, moveLocators } from '../../../src/ingest/rerun.ts';
import { hashLine } from '../../../src/proofs/locators.ts';

vi.setConfig({ testTimeout: 30_000 });

const root = join(import.meta.dirname, '../../..');
const article = [
  'Larch vs Rowan: which one?',
  '',
  'Larch keeps every note in a plain file, whereas Rowan keeps them in a vault.',
  '',
  'Search',
  '',
  'Larch finds any word at once. Rowan has to unlock its vault before it can search.',
  '',
  'Subscribe to our newsletter',
].join('\n');

let folder = '';
const at = (path: string) => join(folder, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const put = (path: string, text: string) => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
};

/** Runs the command in the folder; its output, and whether it failed. */
function ingest(...args: string[]): { readonly said: string; readonly failed: boolean } {
  try {
    const said = execFileSync(process.execPath, [join(root, 'src/cli/ingest.ts'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { said, failed: false };
  } catch (error) {
    return { said: String((error as { stderr?: string }).stderr), failed: true };
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  const subject = (name: string) =>
    `name: ${name}\ndescription: An app for notes.\nhue: 1\nmark: ring\nhomepage: https://a.example/\ndocumentation: https://a.example/\nrepository: https://a.example/\nlicence: MIT\nagainst: "1"\nreleased: 2024-01-01\n`;
  put('content/subjects/larch.yaml', subject('Larch'));
  put('content/subjects/rowan.yaml', subject('Rowan'));
  put(
    'content/criteria/search.mdx',
    '---\nname: Search\nquestion: How is a note found?\ndefinition: Finding words.\naliases: [find]\ncells: {}\n---\n',
  );
  put('a.txt', article);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sayings = 'content/sources/made-up/sayings.yaml';
const source = 'content/sources/made-up/article.mdx';

/** What a person makes of the first draft: a saying of a claim. */
const settle = (text: string) =>
  text.replace(/ {4}draft: true\n( {4}criterion: .*\n)?/, '    claim: larch-finds-words # mine\n');

test('writes archive, source and sayings of a new article, all marked as drafts', () => {
  const { said, failed } = ingest('a.txt', '--id', 'made-up');
  expect(failed).toBe(false);
  expect(read('.archive/made-up.txt')).toBe(article);
  expect(read(source)).toContain('draft: true');
  expect(read(sayings)).toContain(`- { line: 7, hash: ${hashLine(article.split('\n')[6] ?? '')} }`);
  expect(said).toMatch(/9: newsletter/);
  expect(said).toMatch(/Next\n {2}1\. Read \.archive\/made-up\.txt/);
});

test('writes nothing with --dry-run', () => {
  expect(ingest('a.txt', '--id', 'made-up', '--dry-run').said).toContain('Would write');
  expect([existsSync(at('.archive')), existsSync(at(source))]).toEqual([false, false]);
});

test('leaves every edit alone when it runs again, and shows what differs', () => {
  ingest('a.txt', '--id', 'made-up');
  put(sayings, settle(read(sayings)));
  put(source, read(source).replace('kind: boilerplate', 'kind: background'));
  const before = [read(sayings), read(source)];
  expect(before[0]).toContain('# mine');
  const { said } = ingest('a.txt');
  expect([read(sayings), read(source)]).toEqual(before);
  expect(said).toContain('~ line 9: background in the ledger, boilerplate by the ingest');
  expect(said).toMatch(/Written\n {2}nothing/);
});

test('moves locators, ledger and sections when the archived text has moved, and drafts what is new', () => {
  ingest('a.txt', '--id', 'made-up');
  put(sayings, settle(read(sayings)));
  const moved = article.replace(
    'Search\n',
    'Price\n\nRowan costs four crowns a month and Larch costs nothing.\n\nSearch\n',
  );
  put('a.txt', moved);
  const { said, failed } = ingest('a.txt', '--id', 'made-up');
  expect(failed).toBe(false);
  expect(read(sayings)).toContain('- { line: 11, hash:');
  expect(read(sayings)).toContain('claim: larch-finds-words # mine');
  expect(read(source)).toContain('{ from: 13, to: 13, kind: boilerplate');
  expect(read(source)).toContain('lines: 13');
  expect(said).toMatch(/\d+ of \d+ locators moved/);
  expect(said).toMatch(
    /\+ line 7 \(fact about larch, rowan\): added as a draft|\+ line 7.*: added as a draft/,
  );
  expect(read('.archive/made-up.txt')).toBe(moved);
});

test('names the claims whose line is gone', () => {
  ingest('a.txt', '--id', 'made-up');
  put(
    sayings,
    read(sayings).replace(
      /( {2}- lines:\n {6}- \{ line: 7.*\n) {4}draft: true\n.*\n/,
      '$1    claim: larch-finds-words\n',
    ),
  );
  put('a.txt', article.replace('Larch finds any word at once.', 'Larch finds no word at all.'));
  expect(ingest('a.txt', '--id', 'made-up').said).toContain(
    '! larch-finds-words: the text of its line 7 is gone or changed',
  );
});

test('refuses another text when the old one is not in the archive, and changes nothing', () => {
  ingest('a.txt', '--id', 'made-up');
  rmSync(at('.archive'), { recursive: true });
  put('a.txt', article.replace('Search', 'Finding'));
  const before = read(source);
  const { said, failed } = ingest('a.txt', '--id', 'made-up');
  expect(failed).toBe(true);
  expect(said).toMatch(/put the old text into \.archive\/made-up\.txt/);
  expect(read(source)).toBe(before);
});

test('refuses to write over a source that cannot be read', () => {
  put(source, '---\nid: [\n---\n');
  const { said, failed } = ingest('a.txt', '--id', 'made-up');
  expect([failed, read(source)]).toEqual([true, '---\nid: [\n---\n']);
  expect(said).toContain('npm run check says what to mend');
});

test('refuses to go on from sayings that cannot be read', () => {
  ingest('a.txt', '--id', 'made-up');
  put(sayings, 'sayings: [');
  const { said, failed } = ingest('a.txt', '--id', 'made-up');
  expect([failed, read(sayings)]).toEqual([true, 'sayings: [']);
  expect(said).toContain('sayings.yaml: a file that cannot be read');
});

test('writes none of the files when one cannot be written', () => {
  put('content/sources', 'a file where a folder should be');
  expect(ingest('a.txt', '--id', 'made-up').failed).toBe(true);
  expect(existsSync(at('.archive/made-up.txt'))).toBe(false);
  expect(
    readdirSync(at('content'), { recursive: true }).filter(
      (name) => String(name).includes('made-up.') || String(name).endsWith('.part'),
    ),
  ).toEqual([]);
  expect(existsSync(at(sayings))).toBe(false);
});

test.each([
  [['missing.txt'], /missing\.txt: .*no such file/],
  [[], /no file; allowed: one file, or - for the standard input/],
  [['a.txt', '--id', 'Made Up'], /--id: "Made Up"; allowed: lower-case letters/],
])('says what is wrong with %j', (args, message) => {
  const { said, failed } = ingest(...args);
  expect(failed).toBe(true);
  expect(said).toMatch(message);
});

test('maps lines that stayed, moved and changed places', () => {
  expect([...mapLines(['a', '', 'b', 'c'], ['x', 'a', '', 'c', 'b'])]).toEqual(
    expect.arrayContaining([
      [1, 2],
      [2, 3],
      [3, 5],
      [4, 4],
    ]),
  );
});

test('changes nothing in a file of sayings but the lines', () => {
  const yaml =
    'sayings:\n  # mine\n  - claim: a-b\n    lines: [ {line: 3, hash: abcdef01} ]\n    note: Kept. # too\n';
  expect(moveLocators(yaml, new Map([[3, 8]]))).toBe(yaml.replace('line: 3', 'line: 8'));
  expect(moveLocators(yaml, new Map([[3, 3]]))).toBe(yaml);
});

test('keeps a person’s entry of the ledger and takes the ingest’s for a new line', () => {
  const old = [{ from: 1, to: 1, kind: 'background' as const, note: 'mine' }];
  const fresh = [{ from: 1, to: 2, kind: 'claims' as const }];
  expect(moveLedger(old, fresh, new Map([[1, 2]]))).toEqual([
    { from: 1, to: 1, kind: 'claims' },
    { from: 2, to: 2, kind: 'background', note: 'mine' },
  ]);
});
