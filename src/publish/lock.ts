import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../home/refusal.ts';

// Not proper-lockfile: it does not say who holds a lock, takes over from a killed holder only after ten seconds, and takes
// the lock of a build whose event loop is busy for as long.

/** When a process started, in the system's own count; nothing where the system does not say. */
function startOf(pid: number): string {
  try {
    // The second field may hold blanks and brackets; the 22nd is the start.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Number and start: a later process may be given the number of one that was killed. */
const nameOf = (pid: number) => `${pid} ${startOf(pid)}`;

function holderOf(file: string): number | undefined {
  try {
    const name = readFileSync(file, 'utf8');
    const pid = Number(name.split(' ')[0]);
    return isThere(pid) && nameOf(pid) === name ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds after which whoever was to take a lock away is taken to be killed: it takes less than one. */
const forgotten = 10_000;

const ageOf = (path: string) =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());

/**
 * Takes away a lock whose holder was killed. One process at a time may: of two that saw the same old lock, the slower one would take
 * away the new one of the faster.
 */
function takeAway(file: string): void {
  const guard = `${file}-guard`;
  try {
    mkdirSync(guard);
  } catch {
    if (ageOf(guard) > forgotten) rmdirSync(guard);
    return;
  }
  try {
    if (holderOf(file) === undefined) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function requireFile(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal({
      place: file,
      got: 'a folder',
      allowed: 'a file, or nothing',
      remedy: 'delete it',
    });
}

/** Whether the lock is ours now. It appears whole or not at all; one whose holder was killed is taken over. */
function take(file: string): boolean {
  requireFile(file);
  const own = `${file}-${process.pid}`;
  writeFileSync(own, nameOf(process.pid));
  try {
    if (holderOf(file) === undefined) takeAway(file);
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Does `work` while this process alone holds the lock `file`. Another holder gets `patience` milliseconds to end, in case it is
 * being ended; then this throws and names it.
 */
export async function withLock<T>(
  file: string,
  patience: number,
  work: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + patience;
  while (!take(file)) {
    if (Date.now() > until)
      throw new Error(
        `another build (process ${holderOf(file) ?? 'just ended'}) is at work in this folder; wait for it, or end it`,
      );
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
