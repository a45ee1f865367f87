/** Runs before each test file: says which change is in force, notes which ones a file reaches, and ends what never ends. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, inject } from 'vitest';

/** What a loop without an end is told by: far more than any test asks. */
const mostAsked = 20_000_000;
/** Milliseconds after which a test file that says nothing is ended. */
const patience = 90_000;

const { active, notes } = inject('mutants');
const reached = new Set<number>();
let asked = 0;

Object.assign(globalThis, {
  mutant(number: number): boolean {
    if (notes !== '') reached.add(number);
    if (number !== active) return false;
    asked += 1;
    if (asked > mostAsked) throw new Error('a loop without an end');
    return true;
  },
});

const watch = `setTimeout(() => process.kill(${process.pid}, 'SIGKILL'), ${patience})`;
const watcher = new Worker(watch, { eval: true });
watcher.unref();

afterAll(async () => {
  await watcher.terminate();
  if (notes === '') return;
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, `${process.pid}-${Date.now()}.json`), JSON.stringify([...reached]));
});
