import { ContentError } from '../reading/problem.ts';
import { UsageError } from '../reading/refusal.ts';

const isOfParseArgs = (error: Error) =>
  'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** What is said of an error, and the exit code: 2 for wrong arguments, 1 for anything else. */
function judged(error: unknown): readonly [said: unknown, exitCode: number] {
  if (error instanceof ContentError) return [error.message, 1];
  if (!(error instanceof Error)) return [error, 1];
  // Node's own messages go on to explain the syntax of arguments at length.
  if (isOfParseArgs(error)) return [error.message.split('. ')[0], 2];
  return [`${error.name}: ${error.message}`, error instanceof UsageError ? 2 : 1];
}

/** Runs a command; an error is printed whole and ends the process with exit code 1, or 2 where it is the arguments'. */
export async function run(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const [said, exitCode] = judged(error);
    console.error(said);
    process.exitCode = exitCode;
  }
}
