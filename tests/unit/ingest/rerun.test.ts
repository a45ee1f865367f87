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
import { call } from '../../command.ts';

vi.setConfig({ testTimeout: 180_000 });

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

/** Runs a command in the folder; its output, and whether it failed. */
async function command(name: string, args: readonly string[]) {
  const { out, err, code } = await call(name, args, { cwd: folder, env: process.env });
  return { said: code === 0 ? out : err, failed: code !== 0 };
}

const ingest = (...args: string[]) => command('ingest', args);
const take = () => command('take', [sheet]);

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

const sheet = '.archive/made-up.worksheet.md';
const sayings = 'content/sources/made-up/sayings.yaml';
const source = 'content/sources/made-up/article.mdx';

/** Takes the article in and settles one statement, of line 7, as a new claim. */
async function settle(): Promise<void> {
  await ingest('a.txt', '--id', 'made-up');
  put(
    sheet,
    read(sheet).replace(/(### 7\n[\s\S]*?- \[ \] new:)/, '$1 Larch finds words in no time.'),
  );
  expect((await take()).failed).toBe(false);
}

test('writes archive and worksheet of a new article, and nothing into the content', async () => {
  const { said, failed } = await ingest('a.txt', '--id', 'made-up');
  expect(failed).toBe(false);
  expect(read('.archive/made-up.txt')).toBe(article);
  expect(read(sheet)).toContain('> Larch finds any word at once.');
  expect(existsSync(at('content/sources'))).toBe(false);
  expect(said).toMatch(/9: newsletter “Subscribe to our newsletter”/);
  expect(said).toMatch(/Next\n {2}1\. Open \.archive\/made-up\.worksheet\.md/);
});

test('writes nothing with --dry-run', async () => {
  expect((await ingest('a.txt', '--id', 'made-up', '--dry-run')).said).toContain('Would write');
  expect([existsSync(at('.archive')), existsSync(at(source))]).toEqual([false, false]);
});

test('takes what is decided, leaves the rest, and takes nothing twice', async () => {
  await settle();
  expect(read(sayings)).toBe(
    `sayings:\n  - claim: larch-finds-words-no-time\n    lines:\n      - { line: 7, hash: ${hashLine(article.split('\n')[6] ?? '')} }\n`,
  );
  expect(read('content/claims/search.yaml')).toContain('text: Larch finds words in no time.');
  expect(read(source)).toContain('draft: true');
  expect(read(sheet)).toContain(
    '- [x] larch-finds-words-no-time: Larch finds words in no time. (new)\n- [ ] new:\n  criterion: search',
  );
  const before = [sheet, sayings, source, 'content/claims/search.yaml'].map(read);
  expect((await take()).said).toMatch(
    /Taken from 1 statement: 1 saying, 0 new claims; 0 say nothing; 2 left/,
  );
  expect([sheet, sayings, source, 'content/claims/search.yaml'].map(read)).toEqual(before);
});

test('keeps every decision when it runs again, on a mended text as well', async () => {
  await settle();
  put(sheet, read(sheet).replace('- interest:', '- interest: Nobody gains.'));
  const moved = article.replace(
    'Search\n',
    'Price\n\nRowan costs four crowns a month and Larch costs nothing.\n\nSearch\n',
  );
  put('a.txt', moved);
  const { failed } = await ingest('a.txt', '--id', 'made-up');
  expect(failed).toBe(false);
  expect(read(sheet)).toMatch(/### 11\n[^#]*- \[x\] larch-finds-words-no-time/);
  expect(read(sheet)).toContain('- interest: Nobody gains.');
  expect(read(sheet)).toMatch(/### 7\n\n> Rowan costs four crowns/);
  expect(read(sayings)).toContain('- { line: 11, hash:');
  expect(read('.archive/made-up.txt')).toBe(moved);
  expect((await take()).failed).toBe(false);
  expect(read(sayings).match(/line: /g)).toHaveLength(1);
  expect(read(source)).toContain('lines: 13');
});

test('cuts the same text the same way and loses nothing, whatever has been taken of it', async () => {
  const long = article.replace(
    'Larch finds any word at once.',
    'Larch finds any word at once, though, and it reads 10,000 notes, while Rowan reads none.',
  );
  put('a.txt', long);
  await ingest('a.txt', '--id', 'made-up');
  const wordsIn = () => read(sheet).match(/^> .*/gm);
  const before = wordsIn();
  for (const line of ['3', '7'])
    put(
      sheet,
      read(sheet).replace(
        new RegExp(`(### ${line}\\n[\\s\\S]*?- \\[ \\] new:)`),
        `$1 Larch reads ${line} thousand notes.`,
      ),
    );
  expect((await take()).failed).toBe(false);
  const { said } = await ingest('a.txt', '--id', 'made-up');
  expect(said).not.toContain('no longer in the text');
  expect(wordsIn()).toEqual(before);
  expect(read(sheet).match(/\[x\]/g)).toHaveLength(2);
  rmSync(at(sheet));
  rmSync(at('content/sources'), { recursive: true });
  const texts = ['any word at once', 'any word', 'word at once', 'a word at once'];
  const claims = [...texts.map((text) => `Larch finds ${text}.`), 'Rowan reads.'].map(
    (text, index) =>
      `  - { id: claim-${index}, subjects: [larch], stance: larch, kind: fact, text: ${text} }\n`,
  );
  put('content/claims/search.yaml', `claims:\n${claims.join('')}`);
  await ingest('a.txt', '--id', 'made-up');
  expect(read(sheet)).toContain('- [ ] claim-4: Rowan reads.');
  expect(wordsIn()).toEqual(before);
});

test('leaves every edit of a published article alone, and shows what differs', async () => {
  await settle();
  put(
    source,
    read(source).replace('draft: true\n', '').replace('kind: boilerplate', 'kind: background'),
  );
  rmSync(at(sheet));
  const before = [read(sayings), read(source)];
  const { said } = await ingest('a.txt');
  expect([read(sayings), read(source)]).toEqual(before);
  expect(said).toContain('~ line 9: background in the ledger, boilerplate by the ingest');
  expect(read(sheet)).not.toContain('### 7');
});

test('names the decisions whose words are gone', async () => {
  await settle();
  put('a.txt', article.replace('Larch finds any word at once.', 'Larch finds no word at all.'));
  expect((await ingest('a.txt', '--id', 'made-up')).said).toContain(
    '! line 7: “Larch finds any word at once.” is gone; it was taken as larch-finds-words-no-time',
  );
});

test('refuses a take from another text, and a file that is no worksheet', async () => {
  await settle();
  put('.archive/made-up.txt', 'Larch is another text.');
  expect((await take()).said).toMatch(
    /another text than the worksheet was made from; allowed: .*npm run ingest/,
  );
  put(sheet, 'no worksheet');
  expect((await take()).said).toContain(
    'made-up.worksheet.md", which is none; allowed: a worksheet',
  );
});

test('refuses another text when the old one is not in the archive, and changes nothing', async () => {
  await settle();
  rmSync(at('.archive'), { recursive: true });
  put('a.txt', article.replace('Search', 'Finding'));
  const before = read(source);
  const { said, failed } = await ingest('a.txt', '--id', 'made-up');
  expect(failed).toBe(true);
  expect(said).toMatch(/put the old text into \.archive\/made-up\.txt/);
  expect(read(source)).toBe(before);
});

test('refuses to write over a source that cannot be read', async () => {
  put(source, '---\nid: [\n---\n');
  const { said, failed } = await ingest('a.txt', '--id', 'made-up');
  expect([failed, read(source)]).toEqual([true, '---\nid: [\n---\n']);
  expect(said).toContain('npm run check says what to mend');
});

test('refuses to go on from sayings that cannot be read', async () => {
  await settle();
  put(sayings, 'sayings: [');
  const { said, failed } = await ingest('a.txt', '--id', 'made-up');
  expect([failed, read(sayings)]).toEqual([true, 'sayings: [']);
  expect(said).toContain('sayings.yaml: a file that cannot be read');
});

test('takes nothing into an article that cannot be read', async () => {
  await settle();
  put(source, '---\nid: [\n---\n');
  const { said, failed } = await take();
  expect([failed, read(source)]).toEqual([true, '---\nid: [\n---\n']);
  expect(said).toContain('article.mdx: a file that cannot be read');
});

test('writes none of the files when one cannot be written', async () => {
  mkdirSync(at('.archive/made-up.worksheet.md'), { recursive: true });
  expect((await ingest('a.txt', '--id', 'made-up')).failed).toBe(true);
  expect(existsSync(at('.archive/made-up.txt'))).toBe(false);
  expect(readdirSync(at('.archive'))).toEqual(['made-up.worksheet.md']);
});

test.each([
  [['missing.txt'], /missing\.txt: .*no such file/],
  [[], /no file; allowed: one file, or - for the standard input/],
  [['a.txt', '--id', 'Made Up'], /--id: "Made Up"; allowed: lower-case letters/],
])('says what is wrong with %j', async (args, message) => {
  const { said, failed } = await ingest(...args);
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
