import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { call } from '../command.ts';
import { fixtureDir } from '../fixture.ts';

// Some start a process, which on a busy machine takes long.
vi.setConfig({ testTimeout: 120_000, maxConcurrency: 3 });

const production = { ...process.env, NODE_ENV: 'production' };

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
/** Programs of others, which say themselves how they are called. */
const foreign = /^(?:astro|biome|knip|npm|playwright|vitest) [^&|;]*$|^knip$/;
const ours = Object.entries(scripts).filter(([, script]) => !foreign.test(script));

/** What a script of npm says on both outputs and how it ends, in a process of its own. */
const started = (name: string, script: string, ...args: readonly string[]) =>
  new Promise<{ readonly out: string; readonly err: string; readonly code: unknown }>((done) => {
    const [, ...program] = script.split(' ');
    const env = { ...production, npm_lifecycle_event: name };
    execFile(process.execPath, [...program, ...args], { env }, (error, out, err) =>
      done({ out, err, code: error?.code ?? 0 }),
    );
  });

/** The same of a command that is called, of the fixture unless another base is named. */
async function called(
  env: Readonly<Record<string, string>>,
  command: string,
  ...args: readonly string[]
) {
  const all = { ...production, CONTENT: fixtureDir, ...env };
  const { err, code } = await call(command, args, { env: all });
  return { said: err, code };
}

const commands = readdirSync('src/cli')
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => readFileSync(`src/cli/${file}`, 'utf8').includes('await run(command'))
  .map((file) => file.replace('.ts', ''));

test.concurrent.each(ours)(
  'npm run %s starts, and --help says how it is called',
  async (...script) => {
    const [name, line] = script;
    expect(line).toMatch(/^node [^&|;]+$/);
    const { out, err, code } = await started(...script, '--help');
    expect([err, code]).toEqual(['', 0]);
    const [usage = '', does, ...options] = out.trimEnd().split('\n');
    expect(usage.split(' -- ')[0]).toBe(`npm run ${name}`);
    expect(does).toMatch(/^[A-Z].{10,}\.$/);
    // An option of the usage line each, and what is asked just now.
    const named = [...usage.matchAll(/\[(--[\w-]+)/g)].map(([, option]) => option);
    expect(options.map((each) => /^ {2}(-\S+?)[, ]/.exec(each)?.[1])).toEqual([...named, '-h']);
  },
);

test.each(commands)('%s is asked for help, whatever else, and does nothing', async (command) => {
  const { out, err, code } = await call(command, ['a', 'b', '--no-such-option', '-h']);
  expect([out.split(' -- ')[0]?.split('\n')[0], err, code]).toEqual([
    expect.stringMatching(`^npm run (?:test:base|${command})$`),
    '',
    0,
  ]);
});

test.each(commands)('%s names an option that it does not know and ends with 2', async (command) => {
  expect(await called({}, command, '--no-such-option')).toEqual({
    said: "Unknown option '--no-such-option'\n",
    code: 2,
  });
});

test.each([
  ['ingest', [], 'Refused: ingest: no file; allowed: '],
  ['new', ['shelf', 'x'], 'Refused: new: "shelf"; allowed: '],
  ['overlap', ['no-such-source'], 'Refused: overlap: the source "no-such-source"; allowed: '],
  ['sources', [], 'Refused: sources: no folder; allowed: '],
  ['lab', ['no-such-experiment'], 'Refused: lab: no experiment "no-such-experiment"; allowed: '],
] as const)(
  '%s %j says in one line what would be right and ends with 2',
  async (command, args, start) => {
    const { said, code } = await called({}, command, ...args);
    expect(said.slice(0, start.length)).toBe(start);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  },
);

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
const article = 'Disc or rim?\n\nDisc brakes stop sooner than rim brakes when it rains.\n';
writeFileSync(join(folder, 'article.txt'), article);
writeFileSync(join(folder, 'picture.txt'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
writeFileSync(join(folder, 'brackets.md'), '['.repeat(3_900_000));
writeFileSync(join(folder, 'links.md'), '[x]('.repeat(2000));
writeFileSync(join(folder, 'large.txt'), 'x\n'.repeat(2_500_000));
cpSync(fixtureDir, join(folder, 'taken'), { recursive: true });
mkdirSync(join(folder, 'taken/sources/made-up/article.mdx'), { recursive: true });
cpSync(fixtureDir, join(folder, 'hidden'), { recursive: true });
writeFileSync(join(folder, 'hidden/sources/made-up'), 'a file in the place of a folder');

cpSync(fixtureDir, join(folder, 'archive/content'), { recursive: true });
mkdirSync(join(folder, 'archive/.archive/made-up.txt'), { recursive: true });

const from = (name: string) => join(folder, name);

/** A base of its own for one test. */
function baseAt(name: string): string {
  const dir = from(`${name}/content`);
  cpSync(fixtureDir, dir, { recursive: true });
  return dir;
}

test.each([['28 comments in a row', '<!---->'.repeat(28)]])(
  'an article that begins with %s is taken in',
  async (name, start) => {
    const content = baseAt(name);
    const file = from(`${name}/article.md`);
    writeFileSync(file, `${start}\n\n# Disc or rim\n\n${article.split('\n')[2]}\n`);
    const { said, code } = await called({ CONTENT: content }, 'ingest', file, '--id', 'made-up');
    expect([said, code]).toEqual(['', 0]);
  },
);

test('days and months that are none are named by the check', async () => {
  const dir = baseAt('dates');
  const plant = (file: string, was: string, becomes: string) =>
    writeFileSync(join(dir, file), readFileSync(join(dir, file), 'utf8').replaceAll(was, becomes));
  plant('references/manual.yaml', 'opened: 2026-10-02', 'opened: 2026-02-31');
  plant('changes.yaml', 'on: 2026-10-04', 'on: 2026-13-04');
  plant('sources/cycling-weekly/article.mdx', '"2024-05"', '"2024-99"');
  plant('sources/hill-rider/article.mdx', 'date: null', 'date: "2024-02-31"');
  const { said, code } = await called({ CONTENT: dir }, 'check');
  for (const date of ['2026-02-31', '2026-13-04', '2024-99', '2024-02-31'])
    expect(said).toMatch(new RegExp(`:\\d+:\\d+ .* is "${date}"; allowed: a day`));
  expect(code).toBe(1);
});

/** What is asked of a command, and how its answer begins: one line, exit code 2, nothing written. */
const bad: readonly (readonly [
  env: Readonly<Record<string, string>>,
  command: string,
  args: readonly string[],
  start: string,
])[] = [
  [{}, 'ingest', [from('article.txt'), '--id', 'a'.repeat(300)], 'Refused: --id: "aaa'],
  [{}, 'ingest', [from('article.txt'), '--id'], "Option '--id <value>' argument missing"],
  [{}, 'ingest', ['-x'], "Unknown option '-x'"],
  [{}, 'ingest', [from('no-such-file')], 'Refused: '],
  [{}, 'ingest', [folder], 'Refused: '],
  [{}, 'ingest', [from('n'.repeat(400))], 'Refused: '],
  [{}, 'ingest', [from('picture.txt')], `Refused: ${from('picture.txt')}: a binary file`],
  [{}, 'ingest', [from('brackets.md')], `Refused: ${from('brackets.md')}:1: a line of 3900000`],
  [{}, 'ingest', [from('links.md')], `Refused: ${from('links.md')}:1: 8000 characters and 4000`],
  [{}, 'ingest', [from('large.txt')], `Refused: ${from('large.txt')}: more than 4 MB`],
  [{ CONTENT: from('taken') }, 'ingest', [from('article.txt'), '--id', 'made-up'], 'Refused: '],
  [{ CONTENT: from('hidden') }, 'ingest', [from('article.txt'), '--id', 'made-up'], 'Refused: '],
  [{}, 'new', ['criterion', 'a'.repeat(300)], 'Refused: new: the id "aaa'],
  [{}, 'new', ['criterion', 'con'], 'Refused: new: the id "con"'],
  [{}, 'sources', [from('no-such-folder')], 'Refused: '],
  [{}, 'sources', [from('article.txt')], 'Refused: '],
  [{}, 'check', ['extra'], 'Refused: check: "extra" besides; allowed: no arguments'],
  [
    {},
    'ingest',
    [from('article.txt'), from('large.txt')],
    `Refused: ingest: "${from('large.txt')}" besides`,
  ],
  [{}, 'ingest', [''], 'Refused: ingest: ENOENT'],
  [{}, 'ingest', ['/dev/zero'], 'Refused: /dev/zero: more than 4 MB'],
  [{}, 'new', ['criterion', 'a', 'b'], 'Refused: new: "b" besides; allowed: 2 arguments'],
  [{}, 'overlap', ['a', 'b'], 'Refused: overlap: "b" besides'],
  [{}, 'sources', ['a', 'b'], 'Refused: sources: "b" besides'],
  [{}, 'init', ['a', 'b'], 'Refused: init: "b" besides'],
  [{}, 'release', ['a', 'b', 'c', 'd'], 'Refused: release: "d" besides'],
  [{}, 'passages', ['a', 'b', 'c'], 'Refused: passages: "c" besides'],
  [
    { CONTENT: from('archive/content') },
    'ingest',
    [from('article.txt'), '--id', 'made-up'],
    `Refused: ${relative('', from('archive/.archive/made-up.txt'))}: no regular file`,
  ],
  [{ SITE_URL: 'javascript:alert(1)' }, 'build', [], 'Refused: settings: SITE_URL is'],
  [{}, 'build', ['--base', '../..'], 'Refused: settings: --base is "../.."'],
  [{ NODE_ENV: 'development' }, 'build', [], 'Refused: NODE_ENV: "development"'],
  [{ CONTENT: from('article.txt') }, 'build', [], 'Refused: settings: CONTENT is'],
  [{}, 'new', ['constructor', 'a'], 'Refused: new: "constructor"; allowed: '],
  [{}, 'new', ['__proto__', 'a'], 'Refused: new: "__proto__"; allowed: '],
  [{}, 'take', ['a', 'b'], 'Refused: take: "b" besides; allowed: one argument'],
  [{}, 'take', ['/dev/zero'], 'Refused: /dev/zero: no regular file'],
  [{}, 'take', [from('article.txt')], `Refused: take: "${from('article.txt')}", which is none`],
  [{}, 'passages', ['a'], 'Refused: passages: "a" besides; allowed: no arguments'],
  [{}, 'passages', ['--fill', '/dev/zero'], 'Refused: /dev/zero: no regular file'],
  [{}, 'passages', ['--set', '/dev/zero:1', 'a'], 'Refused: /dev/zero: no regular file'],
  [{}, 'init', [''], 'Refused: init: no folder'],
  [{}, 'init', ['/proc/a'], 'Refused: ENOENT'],
  [{}, 'headers', ['--base', 'https://host.example/'], 'Refused: settings: --base is'],
  [{}, 'headers', ['--root', '/srv; include x'], 'Refused: --root: "/srv; include x"; allowed: '],
  [{}, 'dev', ['--port', '65536'], 'Refused: --port: "65536"; allowed: a number from 1 to 65535'],
  [
    { CONTENT: from('archive/content') },
    'preview',
    [],
    `Refused: ${relative('', from('archive/dist'))}: no site`,
  ],
  [{ LAB: from('none') }, 'lab', [], `Refused: ${from('none/experiments')}: no such folder`],
];

/** Commands that read content or write it, each with as much as it needs to begin. */
const ofContent: readonly (readonly [command: string, ...args: string[]])[] = [
  ['check'],
  ['ingest', from('article.txt')],
  ['new', 'criterion', 'a'],
  ['sources'],
  ['overlap', 'a'],
  ['passages'],
  ['release', 'a', '1', '2'],
  ['addresses'],
  ['lab'],
  ['headers'],
];

test.each(ofContent)(
  '%s says that the content folder is not there, and makes none',
  async (command, ...args) => {
    const none = from('none');
    const { said, code } = await called({ CONTENT: none }, command, ...args);
    expect(said).toMatch(
      /^Refused: (?:settings: )?CONTENT.*none".*allowed: a folder that is there/,
    );
    expect(code).toBe(2);
    expect(existsSync(none)).toBe(false);
  },
);

test('a register that is none is named', async () => {
  const content = baseAt('register');
  mkdirSync(from('register/dist'));
  writeFileSync(from('register/dist/index.html'), '<p>');
  for (const text of ['[', 'null', '{"/": 1}']) {
    writeFileSync(from('register/addresses.json'), text);
    const { said, code } = await called({ CONTENT: content }, 'addresses');
    expect([said, code], text).toEqual([expect.stringMatching(/addresses\.json: no register;/), 2]);
    expect(readFileSync(from('register/addresses.json'), 'utf8')).toBe(text);
  }
});

test('a folder whose path a shell would divide is named as one word', () => {
  const home = from("a base’s 'own' #1");
  const args = ['src/cli/init.ts', home, '--subjects', 'disc,rim'];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const [, quoted = ''] = /CONTENT=(.*) npm run check/.exec(said) ?? [];
  expect(execFileSync('sh', ['-c', `printf %s ${quoted}`], { encoding: 'utf8' })).toBe(home);
});
test.each(bad)('%j %s %j is answered in one line', async (env, command, args, start) => {
  const { said, code } = await called(env, command, ...args);
  expect(said.slice(0, start.length)).toBe(start);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(2);
  expect(existsSync('.archive/made-up.txt')).toBe(false);
});
