/**
 * Runs a file of tests with nothing changed, and then again for each change that it reaches, in the process that has loaded it: to begin
 * a process anew for each would take many times as long. What it sees is appended to a file, so that nothing is lost with the process.
 */
import { appendFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { inject, type RunnerTestCase, type RunnerTestFile, TestRunner, vi } from 'vitest';
import { startTests } from 'vitest/internal/browser';

/** What a loop without an end is told by: far more than any test asks. */
const mostAsked = 20_000_000;
/** Seconds of processor time, and by the clock on the wall, after which a run that says nothing is ended: one that waits costs nothing. */
const patience = { processor: 60, wall: 300 };

/** What is appended, a line each. */
export type Note =
  | { readonly reaches: readonly number[]; readonly isSound: boolean }
  | { readonly begins: number }
  | { readonly ends: number; readonly isNoticed: boolean };

const watch = `const { cpuUsage, kill, pid } = process;
const spent = () => cpuUsage().user + cpuUsage().system;
const last = spent() + ${patience.processor}e6;
const until = performance.now() + ${patience.wall}e3;
setInterval(() => { if (spent() > last || performance.now() > until) kill(pid, 'SIGKILL'); }, 1000);`;

/** Stands for "while the file loads" among the names of tests. */
const loading = '';
/** In force while nothing is changed. */
const none = -1;

/** A change → how often each test asks for it. */
type Reached = Map<number, Map<string, number>>;

export default class Mutated extends TestRunner {
  readonly #order = inject('mutants');
  #reached: Reached = new Map();
  #active = none;
  #within = loading;
  #hasFailed = false;

  constructor(...args: ConstructorParameters<typeof TestRunner>) {
    super(...args);
    let asked = 0;
    Object.assign(globalThis, {
      mutant: (number: number): boolean => {
        if (this.#active === none) this.#reach(number);
        if (number !== this.#active) return false;
        asked += 1;
        if (asked % mostAsked === 0) throw new Error('a loop without an end');
        return true;
      },
    });
  }

  #reach(number: number): void {
    const counts = this.#reached.get(number) ?? new Map<string, number>();
    counts.set(this.#within, (counts.get(this.#within) ?? 0) + 1);
    this.#reached.set(number, counts);
  }

  #note(note: Note): void {
    appendFileSync(this.#order.notes, `${JSON.stringify(note)}\n`);
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    const reaching = this.#reached.get(this.#active);
    const isReaching = !reaching || reaching.has(loading) || reaching.has(test.fullName);
    if (this.#hasFailed || !isReaching) test.mode = 'skip';
    await super.onBeforeRunTask(test);
    this.#within = test.fullName;
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    super.onAfterRunTask(test);
    this.#within = loading;
    this.#hasFailed ||= this.#active !== none && test.result?.state === 'fail';
  }

  /** Whether it passes with one change in force. */
  async #passes(file: string, active: number): Promise<boolean> {
    this.#active = active;
    this.#hasFailed = false;
    const files = await startTests([file], this);
    vi.resetConfig();
    vi.restoreAllMocks();
    return !this.#hasFailed && files.every(({ result }) => result?.state !== 'fail');
  }

  async #tries(file: string, numbers: readonly number[], anew: boolean): Promise<void> {
    for (const number of numbers) {
      this.#note({ begins: number });
      const watcher = new Worker(watch, { eval: true });
      watcher.unref();
      if (anew) vi.resetModules();
      const isNoticed = !(await this.#passes(file, number));
      await watcher.terminate();
      this.#note({ ends: number, isNoticed });
    }
  }

  #isFirst = true;

  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    super.onAfterRunFiles(files);
    if (!this.#isFirst) return;
    this.#isFirst = false;
    const [file] = files;
    if (!file) return;
    const first = this.#reached;
    this.#reached = new Map();
    const isSound = file.result?.state === 'pass' && (await this.#passes(file.filepath, none));
    const again = this.#reached;
    const countWhileLoading = (reached: Reached, number: number) =>
      reached.get(number)?.get(loading) ?? 0;
    // What a module computes when it is loaded is asked for once only, and needs the module anew.
    const isLasting = (number: number) =>
      countWhileLoading(first, number) > countWhileLoading(again, number);
    this.#reached = first;
    const reaches = [...first.keys()].toSorted((a, b) => a - b);
    this.#note({ reaches, isSound });
    if (!isSound) return;
    const alive = reaches.filter((number) => this.#order.alive.includes(number));
    const passing = alive.filter((number) => !isLasting(number));
    await this.#tries(file.filepath, passing, false);
    // Else a change left something behind, and what was noticed after it may not have been.
    if (!(await this.#passes(file.filepath, none))) throw new Error('a module remembers');
    await this.#tries(file.filepath, alive.filter(isLasting), true);
  }

  /** Nobody but the first run is reported. */
  onCollected(): void {}
}
