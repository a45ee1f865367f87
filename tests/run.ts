/** The first suite that fails ends the run: what it said is printed, and the command that repeats it alone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { asked } from './asked.ts';

await asked({
  name: 'test',
  does: 'runs every suite, two at a time for two processors, and says what each took',
});

/** npm scripts, the longest ways first, each with what has to have ended before it. Only one of them at a time may build in this folder. */
const suites: Readonly<Record<string, readonly string[]>> = {
  check: [],
  'find:browser': [],
  'build:fixtures': ['check'],
  build: ['build:fixtures'],
  'suite:browser': ['build:fixtures', 'find:browser'],
  'suite:site': ['build'],
  'suite:content': ['build', 'find:browser'],
  types: ['suite:site'],
  lint: [],
  'test:unit': [],
};
const atATime = 2;

const running = new Set<ChildProcess>();
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;

/** The last line of what the shell's `times` prints is the children's; in seconds. */
function processorTime(said: string): string {
  const [, minutes = 0, whole = 0, more = 0, rest = 0] =
    /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(said) ?? [];
  return seconds((Number(minutes) * 60 + Number(whole) + Number(more) * 60 + Number(rest)) * 1000);
}

/** Runs one npm script to its end; rejects with what it said where it fails. */
async function run(script: string): Promise<void> {
  const started = performance.now();
  const child = spawn('sh', ['-c', `npm run --silent ${script} || exit; times`], {
    detached: true,
    // Hundreds of commands are started: each need not compile what another has.
    env: {
      NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
      ...process.env,
      NO_COLOR: '1',
    },
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const status = await new Promise((done) => child.on('close', done));
  running.delete(child);
  const took = seconds(performance.now() - started);
  if (status !== 0)
    throw new Error(`${said}\n✗ ${script} failed after ${took.trim()}: npm run ${script}`);
  const counts = said.match(/^.*\b\d+ passed\b.*$/gm) ?? [];
  console.log(
    `✓ ${script.padEnd(15)}${took}, processor${processorTime(said)}  ${counts.map((line) => line.trim()).join('; ')}`,
  );
}

const waiting = new Set(Object.keys(suites));
const passed = new Set<string>();

/** The next suite that may run; none while it waits for others. */
const ready = (): string | undefined =>
  [...waiting].find((suite) => suites[suite]?.every((needed) => passed.has(needed)));

/** Runs suites as they become ready, until none is left to begin. */
async function runReady(): Promise<void> {
  const begun: Promise<void>[] = [];
  while (running.size < atATime) {
    const suite = ready();
    if (suite === undefined) break;
    waiting.delete(suite);
    begun.push(
      run(suite).then(() => {
        passed.add(suite);
        return runReady();
      }),
    );
  }
  await Promise.all(begun);
}

/** A suite and all that it started. */
function end({ pid }: ChildProcess): void {
  try {
    // Interrupted, a browser's suite ends its servers too; terminated, it would leave them, and their ports taken.
    if (pid) process.kill(-pid, 'SIGINT');
  } catch {
    // It has ended by itself.
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    running.forEach(end);
    process.exit(1);
  });

const started = performance.now();
try {
  await runReady();
  console.log(`All suites passed in${seconds(performance.now() - started)}`);
} catch (error) {
  running.forEach(end);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
