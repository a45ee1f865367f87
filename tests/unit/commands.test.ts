import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a command says on its error output and how it ends. */
const call = (command: string, ...args: readonly string[]) =>
  new Promise<{ readonly said: string; readonly code: unknown }>((done) => {
    execFile(process.execPath, [`src/cli/${command}.ts`, ...args], (error, _, said) =>
      done({ said, code: error?.code ?? 0 }),
    );
  });

const commands = readdirSync('src/cli')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'report');

test.concurrent.each(commands)(
  '%s names an option that it does not know and ends with 2',
  async (command) => {
    expect(await call(command, '--no-such-option')).toEqual({
      said: "Unknown option '--no-such-option'\n",
      code: 2,
    });
  },
);

test.concurrent.each([
  ['ingest', [], 'Refused: ingest: no file; allowed: '],
  ['new', ['shelf', 'x'], 'Refused: new: "shelf"; allowed: '],
  ['overlap', ['no-such-source'], 'Refused: overlap: the source "no-such-source"; allowed: '],
  ['sources', [], 'Refused: sources: no folder; allowed: '],
  ['lab', ['no-such-experiment'], 'Refused: lab: no experiment "no-such-experiment"; allowed: '],
] as const)(
  '%s %j says in one line what would be right and ends with 2',
  async (command, args, start) => {
    const { said, code } = await call(command, ...args);
    expect(said.slice(0, start.length)).toBe(start);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  },
);
