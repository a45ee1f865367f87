import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkedBodies } from '../../../src/astro/checked-bodies.ts';
import { readTextOf } from '../../../src/reading/files.ts';
import { limits } from '../../../src/reading/limits.ts';
import { formatProblem } from '../../../src/reading/problem.ts';
import { readContent, readOne } from '../../../src/reading/read.ts';
import { fixtureCopy } from '../../fixture.ts';
import { inspect } from '../../inspect.ts';

const problemsIn = (dir: string) => inspect(dir).problems.map(formatProblem);

function elsewhere(): string {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'out.mdx'), '---\nid: x\n---\n');
  return dir;
}

/** What is put into the content folder, and what must be said of it. */
const odd: Readonly<Record<string, readonly [put: (dir: string) => void, says: string]>> = {
  'a link that leads out': [
    (dir) => symlinkSync(join(elsewhere(), 'out.mdx'), join(dir, 'criteria/linked.mdx')),
    'criteria/linked.mdx:1:1 a link, which is not read; allowed: regular files (put the file itself there)',
  ],
  'a link within the folder': [
    (dir) => symlinkSync('weight.mdx', join(dir, 'criteria/linked.mdx')),
    'criteria/linked.mdx:1:1 a link, which is not read',
  ],
  'a link that leads nowhere': [
    (dir) => symlinkSync('nowhere', join(dir, 'criteria/linked.mdx')),
    'criteria/linked.mdx:1:1 a link, which is not read',
  ],
  'a linked folder': [
    (dir) => symlinkSync(elsewhere(), join(dir, 'criteria/more')),
    'criteria/more:1:1 a link, which is not read',
  ],
  'a pipe': [
    (dir) => spawnSync('mkfifo', [join(dir, 'criteria/pipe.mdx')]),
    'criteria/pipe.mdx:1:1 a pipe, which is not read',
  ],
  'a folder in the place of a file': [
    (dir) => mkdirSync(join(dir, 'criteria/folder.mdx')),
    'criteria/folder.mdx:1:1 a folder in the place of a file',
  ],
  'bytes that are not UTF-8': [
    (dir) =>
      writeFileSync(join(dir, 'faq.yaml'), Buffer.from('questions:\n  - caf\xe9\n', 'latin1')),
    'faq.yaml:2:8 bytes that are not UTF-8 (save it as UTF-8)',
  ],
  'UTF-16': [
    (dir) => writeFileSync(join(dir, 'faq.yaml'), Buffer.from('\ufeffquestions: []', 'utf16le')),
    'faq.yaml:1:4 bytes of nought, as UTF-16 has them (save it as UTF-8)',
  ],
  'a file too large': [
    (dir) => writeFileSync(join(dir, 'faq.yaml'), '#'.repeat(limits.bytes + 1)),
    `faq.yaml:1:1 ${limits.bytes + 1} bytes; allowed: at most ${limits.bytes} bytes (divide it)`,
  ],
  'a name that no file can have on every system': [
    (dir) => writeFileSync(join(dir, 'criteria/con.mdx'), '---\n---\n'),
    'criteria/con.mdx:1:1 "con" in the file\'s name is not an id',
  ],
  'a name too long for the files made of it': [
    (dir) => writeFileSync(join(dir, `criteria/${'a'.repeat(81)}.mdx`), '---\n---\n'),
    '80 characters at most',
  ],
};

test.each(Object.entries(odd))('%s is named and not read', (_, [put, says]) => {
  const { dir } = fixtureCopy();
  put(dir);
  expect(problemsIn(dir)).toContainEqual(expect.stringContaining(says));
});

test.each(['linked.mdx', 'pipe.mdx', '.hidden.mdx', 'folder.mdx'])(
  '%s never reaches the engine either',
  (name) => {
    const { dir } = fixtureCopy();
    odd['a link that leads out']?.[0](dir);
    odd['a pipe']?.[0](dir);
    odd['a folder in the place of a file']?.[0](dir);
    writeFileSync(join(dir, 'criteria/.hidden.mdx'), '---\nid: x\n---\n');
    expect(() => checkedBodies(dir).load(resolve(dir, 'criteria', name))).toThrow(
      /which is not read|is hidden/,
    );
  },
);

const leftBySystems = ['.DS_Store', '._site.yaml', 'Thumbs.db', 'ehthumbs.db', 'desktop.ini'];
const leftByEditors = ['site.yaml~', '.site.yaml.swp', '#site.yaml#', '~$site.yaml'];

test('what systems and editors leave behind is no content', () => {
  const { dir } = fixtureCopy();
  for (const name of [...leftBySystems, ...leftByEditors]) writeFileSync(join(dir, name), 'x');
  mkdirSync(join(dir, '.obsidian'));
  writeFileSync(join(dir, '.obsidian/app.json'), '{}');
  expect(problemsIn(dir)).toEqual([]);
});

test('the content folder itself may be a link', () => {
  const { dir } = fixtureCopy();
  const link = join(elsewhere(), 'link');
  symlinkSync(dir, link);
  expect(problemsIn(link)).toEqual([]);
});

test('a mark of the byte order and line ends of another system change nothing that is read', () => {
  const { dir } = fixtureCopy();
  const read = () =>
    readContent(dir).files.map(({ data, body, at }) => ({ data, body, at: at([]) }));
  const before = read();
  for (const { file } of readContent(dir).files) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `\ufeff${text.replaceAll('\n', '\r\n')}`);
  }
  expect(before.length).toBeGreaterThan(10);
  expect(read()).toEqual(before);
  expect(problemsIn(dir)).toEqual([]);
});

test('a carriage return alone, which some readers take for the end of a line, is named', () => {
  const { dir, plant } = fixtureCopy();
  plant('guides/method.mdx', 'title:', '# a comment\r---\ntitle:');
  expect(problemsIn(dir)).toContainEqual(
    expect.stringMatching(/method\.mdx:\d+:\d+ hidden character U\+000D/),
  );
  expect(readOne(dir, 'guides/method.mdx').problems).not.toEqual([]);
});

test('a file behind a linked folder is not read, whoever asks for it', () => {
  const { dir } = fixtureCopy();
  const out = elsewhere();
  symlinkSync(out, join(dir, 'criteria/more'));
  expect(readTextOf(dir, 'criteria/more/out.mdx').problem?.message).toBe(
    'behind a link, which is not read',
  );
});
