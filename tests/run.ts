/**
 * `npm test`: every suite, in two lanes for two processors, and what each took. The first that fails ends the run: what it said is
 * printed, and the command that repeats it alone.
 */
import { type ChildProcess, spawn } from 'node:child_process';

/** npm scripts that run at the same time, each lane one after another. Only one of them at a time may build in this folder. */
const stages: readonly (readonly (readonly string[])[])[] = [
  [
    ['lint', 'check', 'types', 'build', 'build:fixtures'],
    ['test:unit', 'find:browser'],
  ],
  [['suite:site', 'suite:content'], ['suite:browser']],
];

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
    env: { ...process.env, NO_COLOR: '1' },
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

async function inTurn(scripts: readonly string[]): Promise<void> {
  for (const script of scripts) await run(script);
}

/** A suite and all that it started. */
function end({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid);
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
  for (const lanes of stages) await Promise.all(lanes.map(inTurn));
  console.log(`All suites passed in${seconds(performance.now() - started)}`);
} catch (error) {
  running.forEach(end);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
