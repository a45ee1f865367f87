import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteFiles } from '../../src/schema/index.ts';
import { site } from '../built.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-'));
afterAll(() => rmSync(folder, { recursive: true }));

const archive = join(site.dist, siteFiles.labArchive);

test.runIf(existsSync(archive))('the lab that is given out runs from its archive alone', () => {
  execFileSync('tar', ['-xzf', resolve(archive), '-C', folder]);
  const lab = join(folder, 'package');
  const manifestOf = (name: string) => JSON.parse(readFileSync(`${name}/package.json`, 'utf8'));
  const { scripts, dependencies } = manifestOf(lab);
  // Only what the archive itself names is installed, with the programs that it brings for this system.
  const named = Object.keys(dependencies).flatMap((name) => [
    name,
    ...Object.keys(manifestOf(`node_modules/${name}`).optionalDependencies ?? {}),
  ]);
  for (const name of named.filter((each) => existsSync(`node_modules/${each}`))) {
    const at = join(lab, 'node_modules', name);
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(resolve('node_modules', name), at);
  }
  const [, ...args] = `${scripts.lab} no-such-experiment`.split(' ');
  const { CONTENT: _, ...env } = process.env;
  const { stderr, status } = spawnSync(process.execPath, args, { cwd: lab, env, encoding: 'utf8' });
  expect(stderr).toMatch(/^Refused: lab: no experiment "no-such-experiment"; allowed: \w/);
  expect(status).toBe(2);
  expect(existsSync(join(lab, 'README.md'))).toBe(true);
});
