import { expect, test } from 'vitest';
import { execute, Skipped } from '../../../src/lab/execute.ts';

const limits = {
  cwd: '.',
  env: { PATH: process.env['PATH'] ?? '' },
  seconds: 10,
  signal: new AbortController().signal,
};
const shell = (script: string, changes = {}) =>
  execute('sh', ['-c', script], { ...limits, ...changes });

test('gives what the program printed', async () => {
  expect(await shell('echo hello')).toBe('hello\n');
});

test('tells the exit code and the end of the error output of a program that fails', async () => {
  await expect(shell('echo first >&2; echo last >&2; exit 3')).rejects.toThrow(
    'ended with exit code 3:\nfirst\nlast',
  );
});

test('takes exit code 77 for “cannot run here”', async () => {
  await expect(shell('echo needs a thing >&2; exit 77')).rejects.toThrow(
    new Skipped('needs a thing'),
  );
});

test('stops a program that takes too long, and what it started', async () => {
  await expect(shell('sleep 30 & sleep 30', { seconds: 0.2 })).rejects.toThrow(
    'took longer than 0.2 s and was stopped',
  );
});

test('stops at once when the run is interrupted', async () => {
  const interruption = new AbortController();
  const running = shell('sleep 30', { signal: interruption.signal });
  interruption.abort(new Error('enough'));
  await expect(running).rejects.toThrow('enough');
});

test('says which command is not there', async () => {
  await expect(execute('no-such-program', [], limits)).rejects.toThrow('ENOENT');
});
