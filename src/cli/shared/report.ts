import { Refusal } from '../../home/refusal.ts';
import { hooks } from '../../knowledge/hooks.ts';
import { ContentError } from '../../reading/problem.ts';
import { type Asked, askedOf, type Command, helpOf, type Options } from './command.ts';

const codeOf = (error: Error) => ('code' in error ? String(error.code) : '');

/** Of what the system refused: a file that is not there, is a folder, is taken, has too long a name. */
const isOfSystem = (error: Error) => 'syscall' in error && /^E[A-Z]+$/.test(codeOf(error));

/** What is said of an error, and the exit code: 2 for what was asked or given, 1 for content that is not sound and for anything else. */
function judged(error: unknown): readonly [said: unknown, exitCode: number] {
  if (error instanceof ContentError) return [error.message, 1];
  if (!(error instanceof Error)) return [error, 1];
  // Node's own messages go on to explain the syntax of arguments at length.
  if (codeOf(error).startsWith('ERR_PARSE_ARGS')) return [error.message.split('. ')[0], 2];
  if (isOfSystem(error)) return [`Refused: ${error.message}`, 2];
  return [`${error.name}: ${error.message}`, error instanceof Refusal ? 2 : 1];
}

/** Runs a command, or says how it is called; an error is told in a sentence and ends the process with exit code 1, or 2 where it is that of what was given. */
export async function run<const Named extends Options>(
  command: Command<Named>,
  work: (asked: Asked<Named>) => void | Promise<void>,
): Promise<void> {
  try {
    const asked = askedOf(command, process.argv.slice(2));
    if (asked === undefined) return console.log(helpOf(command));
    hooks();
    await work(asked);
  } catch (error) {
    const [said, exitCode] = judged(error);
    console.error(said);
    process.exitCode = exitCode;
  }
}
