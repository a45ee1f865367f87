import { ContentError } from '../reading/problem.ts';

/** Runs a command; a content error or any other is printed whole and ends the process with exit code 1. */
export async function run(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(
      error instanceof ContentError
        ? error.message
        : error instanceof Error
          ? `${error.name}: ${error.message}`
          : error,
    );
    process.exitCode = 1;
  }
}
