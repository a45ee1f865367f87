import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fixtureCopyIn } from './fixture.ts';

/** What a build needs beside the packages and the content. */
const parts = ['bin', 'src', 'lab', 'LICENSE', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Links to every package, so that what builds keep beside them is the copy's own. */
export function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (!/^\.(cache|vite|astro)$/.test(name)) symlinkSync(resolve(from, name), join(to, name));
}

/** A copy of the project, with nothing cached, whose knowledge base is the fixture with records of every kind. Below `folder` of the system's temporary folder. */
export function projectElsewhere(folder: string): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'crosscheck-')), folder);
  mkdirSync(dir, { recursive: true });
  for (const part of parts) cpSync(part, join(dir, part), { recursive: true });
  linkPackages('node_modules', join(dir, 'node_modules'));
  fixtureCopyIn(join(dir, 'content'));
  return dir;
}

export interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** Starts the build of the project in `dir`; `kill` ends it at once, `ended` resolves when it is over. */
export function startBuild(
  dir: string,
  env: Readonly<Record<string, string>> = {},
  command = 'node src/cli/build.ts',
) {
  const child = spawn('sh', ['-c', command], {
    cwd: dir,
    detached: true,
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const ended = new Promise<Ended>((done) => child.on('close', (status) => done({ status, said })));
  return { ended, kill: () => process.kill(-(child.pid ?? 0), 'SIGKILL') };
}

export const build = (dir: string, env: Readonly<Record<string, string>> = {}, command?: string) =>
  startBuild(dir, env, command).ended;

/** Path → checksum of every file below a folder. */
export function checksums(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}
