/** The process of `command.ts`: answers each call that it is sent, in their order, as a process of the command’s own would. */
import { pathToFileURL } from 'node:url';
import type { Call, Said } from './command.ts';

let said = { out: '', err: '' };
const into = (name: 'out' | 'err') => (text: string | Uint8Array) => {
  said[name] += text.toString();
  return true;
};
process.stdout.write = into('out');
process.stderr.write = into('err');

const folder = pathToFileURL('src/cli/').href;
let calls = 0;

async function answer({ command, args, cwd, env }: Call): Promise<Said> {
  said = { out: '', err: '' };
  calls += 1;
  process.chdir(cwd);
  process.env = { ...env };
  process.argv = [process.execPath, `${command}.ts`, ...args];
  process.exitCode = undefined;
  // What a process reads once of the base in use.
  Reflect.deleteProperty(globalThis, Symbol.for('crosscheck.hooks'));
  try {
    // Under another address each time, so that the command runs again and what it imports is kept.
    await import(`${folder}${command}.ts?${calls}`);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
  return { ...said, code: Number(process.exitCode ?? 0) };
}

let before: Promise<unknown> = Promise.resolve();
process.on('message', (call: Call) => {
  before = before.then(() => answer(call)).then((done) => process.send?.(done));
});
