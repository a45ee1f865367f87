import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// Not proper-lockfile: it does not say who holds a lock, takes over from a killed holder only after ten seconds, and takes
// the lock of a build whose event loop is busy for as long.

/** When a process started, in the system's own count; nothing where the system does not say, or where it has ended and nobody asked how. */
function startOf(pid: number): string {
  try {
    // The second field may hold blanks and brackets; the third is the state, the 22nd the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
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
const ticketOf = (lock: string, pid: number) => `${lock}-${pid}-${startOf(pid)}`;

/** The process whose ticket this is, while it is there. */
function holderOf(lock: string, ticket: string): number | undefined {
  const pid = Number(/-(\d+)-\d*$/.exec(ticket)?.[1] ?? 0);
  return pid > 0 && isThere(pid) && ticketOf(lock, pid) === ticket ? pid : undefined;
}

/** Takes away what a killed process left. */
function clear(ticket: string): void {
  try {
    rmSync(ticket, { force: true });
  } catch {
    // Another user's: it stands in nobody's way.
  }
}

/** Who else holds the lock, or is about to. */
function others(lock: string, own: string): number[] {
  const start = `${basename(lock)}-`;
  return readdirSync(dirname(lock))
    .filter((name) => name.startsWith(start))
    .map((name) => join(dirname(lock), name))
    .filter((ticket) => ticket !== own)
    .flatMap((ticket) => {
      const pid = holderOf(lock, ticket);
      if (pid === undefined) clear(ticket);
      return pid ?? [];
    });
}

/**
 * Who else is in the way; nobody where the lock is ours now. Whoever wants it lays down a ticket of a name that no other process ever has,
 * and looks for others only then: of two at once, the later one sees the earlier. So nothing is taken from its place that somebody
 * might have put there since it was looked at.
 */
function take(lock: string, own: string): number[] {
  try {
    writeFileSync(own, '', { flag: 'wx' });
  } catch (error) {
    // This process itself.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return [process.pid];
    throw error;
  }
  const inTheWay = others(lock, own);
  if (inTheWay.length > 0) rmSync(own, { force: true });
  return inTheWay;
}

/** Milliseconds until the next try, never the same: two that began at once would be in each other's way again. */
const nextTry = () => 50 + 100 * Math.random();

/**
 * Does `work` while this process alone holds `lock`, a path beside which it may write. Another holder gets `patience` milliseconds to end, in case
 * it is being ended; then this throws and names it.
 */
export async function withLock<T>(
  lock: string,
  patience: number,
  work: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + patience;
  const own = ticketOf(lock, process.pid);
  for (let inTheWay = take(lock, own); inTheWay.length > 0; inTheWay = take(lock, own)) {
    if (Date.now() > until)
      throw new Error(
        `another build (process ${inTheWay[0]}) is at work in this folder; wait for it, or end it`,
      );
    await pause(nextTry());
  }
  try {
    return await work();
  } finally {
    rmSync(own, { force: true });
  }
}
