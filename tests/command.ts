/**
 * Commands called one after the other in one process, which loads once what they share: to start one takes half a second, and tests
 * call hundreds. That each starts by itself, `commands.test.ts` shows.
 */
import { fork } from 'node:child_process';
import { resolve } from 'node:path';

/** A command of `src/cli`, with where and in which surroundings it is called. */
export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a command said on its two outputs, and the exit code with which its process would end. */
export interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** It ends when the process of the tests does. */
function start() {
  const child = fork(resolve('tests/called.ts'), { execArgv: [] });
  child.unref();
  child.channel?.unref();
  const waiting: PromiseWithResolvers<Said>[] = [];
  child.on('message', (said) => waiting.shift()?.resolve(said as Said));
  child.on('exit', (status) => {
    for (const each of waiting) each.reject(new Error(`the commands ended with ${status}`));
  });
  return { child, waiting };
}

let started: ReturnType<typeof start> | undefined;

/** What comes of a command; calls are answered in their order. */
export async function call(
  command: string,
  args: readonly string[] = [],
  { cwd = process.cwd(), env = {} }: Partial<Pick<Call, 'cwd' | 'env'>> = {},
): Promise<Said> {
  started ??= start();
  const answer = Promise.withResolvers<Said>();
  started.waiting.push(answer);
  // While something is awaited, neither process ends.
  started.child.channel?.ref();
  started.child.send({ command, args, cwd, env } satisfies Call);
  try {
    return await answer.promise;
  } finally {
    if (started.waiting.length === 0) started.child.channel?.unref();
  }
}
