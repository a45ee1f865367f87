import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A program left out because the machine lacks something; the message says what and how to get it. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** The exit code by which a program says that it cannot run here, as automake and others use it. */
const skippedCode = 77;

export interface Limits {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Longest time it may take, in seconds. */
  readonly seconds: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/** How long a program has to end its servers and clear up when it is asked to stop, in milliseconds. */
const grace = 5000;

/** Signals the child and everything it started: they share a process group that is the child's own. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const lastLines = (errors: string) =>
  errors.trimEnd().split('\n').slice(-12).join('\n') || 'nothing on its error output';

/**
 * Runs a program and gives what it printed. Throws Skipped where the program says that it cannot run here,
 * an Error with the end of its error output where it fails or takes too long, the file system's error where it is not found.
 * Nothing it started outlives the call.
 */
export async function execute(
  command: string,
  args: readonly string[],
  { cwd, env, seconds, signal }: Limits,
): Promise<string> {
  signal.throwIfAborted();
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => signalGroup(child, 'SIGKILL');
  let patience: NodeJS.Timeout | undefined;
  const stop = () => {
    signalGroup(child, 'SIGTERM');
    patience = setTimeout(kill, grace);
  };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
  limit.addEventListener('abort', stop);
  try {
    const [printed, errors, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit').finally(kill),
    ]);
    signal.throwIfAborted();
    if (limit.aborted)
      throw new Error(
        `took longer than ${seconds} s and was stopped; it last said:\n${lastLines(errors)}`,
      );
    if (code === skippedCode) throw new Skipped(lastLines(errors));
    if (code !== 0) throw new Error(`ended with exit code ${code}:\n${lastLines(errors)}`);
    return printed;
  } finally {
    limit.removeEventListener('abort', stop);
    clearTimeout(patience);
  }
}
