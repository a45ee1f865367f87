/**
 * The package stands in an empty folder beside the packages that it needs; knowledge bases are built there and here, the example of the tests and
 * those that are named. Exits 1 where a file differs.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { asked } from './asked.ts';
import { build, checksums, linkPackages } from './elsewhere.ts';
import { fixtureDir } from './fixture.ts';

const env = { SOURCE_DATE_EPOCH: '1795219200' };

/** The engine packed, and unpacked as npm does, in a folder that holds nothing else but the packages beside it. */
function strangersFolder(home: string): string {
  const folder = join(home, 'stranger');
  mkdirSync(folder);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', home]);
  const [tarball = ''] = globSync('*.tgz', { cwd: home });
  linkPackages('node_modules', join(folder, 'node_modules'));
  const place = join(folder, 'node_modules', 'crosscheck');
  mkdirSync(place);
  execFileSync('tar', ['-xzf', join(home, tarball), '-C', place, '--strip-components=1']);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  return folder;
}

/** The records of a base in a home of their own, with its programs, for builds that know nothing else of it. */
function homeWith(content: string, home: string): string {
  cpSync(content, join(home, 'content'), { recursive: true });
  const lab = resolve(content, '../lab');
  if (content === 'content') cpSync(lab, join(home, 'lab'), { recursive: true });
  return home;
}

/** Paths of the files that differ between two built sites, or are in one only. */
function differences(one: string, other: string): string[] {
  const [a, b] = [checksums(one), checksums(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
}

async function built(folder: string, command: string, content: string): Promise<void> {
  const { status, said } = await build(folder, { ...env, CONTENT: content }, command);
  if (status !== 0) throw new Error(`${command} failed in ${folder}:\n${said}`);
}

const { positionals } = await asked({
  name: 'packed',
  does: 'packs the engine and proves that what the package builds is what the repository builds; two builds for each base',
  takes: ['[<content folder>…]'],
});
const home = mkdtempSync(join(tmpdir(), 'crosscheck-packed-'));
try {
  const stranger = strangersFolder(home);
  for (const [number, content] of [fixtureDir, ...positionals].entries()) {
    const [here, there] = ['here', 'there'].map((name) =>
      homeWith(content, join(home, `${number}-${name}`)),
    ) as [string, string];
    await built('.', 'node src/cli/build.ts', here);
    await built(stranger, 'node node_modules/crosscheck/bin/crosscheck.js build', there);
    const found = differences(join(here, 'dist'), join(there, 'dist'));
    const files = Object.keys(checksums(join(here, 'dist'))).length;
    console.log(`${content}: ${found.length} of ${files} files differ from the package’s`);
    for (const path of found.slice(0, 20)) console.log(`  ${path}`);
    if (found.length > 0 || files === 0) process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true });
}
