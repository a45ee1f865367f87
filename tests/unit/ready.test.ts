import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const system = `${process.platform}-${process.arch}`;

/** A project of one command, with packages as they are said to be installed; what the command says, and how it ends. */
function tried(files: Readonly<Record<string, unknown>>, command = 'console.log("at work");') {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync('src/cli/ready.mjs', join(dir, 'src/cli/ready.mjs'));
  const all = {
    'package.json': { type: 'module', engines: { node: '>=20' }, dependencies: { one: '1' } },
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), JSON.stringify(text));
  }
  writeFileSync(join(dir, 'command.js'), command);
  const args = ['--import', './src/cli/ready.mjs', 'command.js'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: dir,
    encoding: 'utf8',
  });
  return [status, (stdout + stderr).trim()];
}

const again = '(npm install did not finish, or was told to leave something out: run npm install)';
const installed = { 'node_modules/one/package.json': {} };

test('a command of a whole installation begins', () =>
  expect(tried(installed)).toEqual([0, 'at work']));

test('a package that is not there is named in one line', () =>
  expect(tried({})).toEqual([2, `Refused: not installed: one ${again}`]));

test('so is one without its program for this system', () => {
  const one = { optionalDependencies: { [`one-${system}`]: '1', 'one-other-none': '1' } };
  const without = { 'node_modules/one/package.json': one };
  expect(tried(without)).toEqual([2, `Refused: not installed: one ${again}`]);
  const beside = `node_modules/one-${system}/package.json`;
  const within = `node_modules/one/node_modules/one-${system}/package.json`;
  for (const place of [beside, within]) expect(tried({ ...without, [place]: {} })[0]).toBe(0);
});

test('a package that has programs for other systems only needs none', () => {
  const one = { optionalDependencies: { 'one-other-none': '1' } };
  expect(tried({ 'node_modules/one/package.json': one })[0]).toBe(0);
});

test('an older Node is named', () => {
  const [status, said] = tried({
    ...installed,
    'package.json': { engines: { node: '>=99' }, dependencies: {} },
  });
  expect([status, said]).toEqual([
    2,
    `Refused: Node ${process.versions.node}; allowed: 99 or later ${again}`,
  ]);
});

test('what a package in turn lacks is told in one line', () => {
  const [status, said] = tried(installed, 'import "two";');
  expect(status).toBe(2);
  expect(said).toMatch(
    /^Refused: Cannot find package 'two' imported from .+ \(npm install did not finish/,
  );
  expect(String(said).split('\n')).toHaveLength(1);
});

test('any other fault is told as it is', () =>
  expect(tried(installed, 'throw new Error("a fault");')).toEqual([
    1,
    expect.stringContaining('Error: a fault'),
  ]));
