import { readFileSync, statSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/** The most that a file may hold which a command is given by its path: several times the worksheet of the longest article. */
const most = 16_000_000;

const isFit = (path: string) => {
  const entry = statSync(path);
  return entry.isFile() && entry.size <= most;
};

/** The text of a file that a command is given. Throws what the system says, or a Refusal of what need not end: a device, a pipe, a file without measure. */
export function textGiven(path: string): string {
  if (isFit(path)) return readFileSync(path, 'utf8');
  throw new Refusal({
    place: path,
    got: 'no regular file, or one of more than 16 MB',
    allowed: 'a text file',
    remedy: 'see what it is',
  });
}
