import { runsOf } from './lines.ts';

/** `3`, `5–9`: lines as ranges. */
export const rangesPhrase = (lines: readonly number[]) =>
  runsOf(lines)
    .map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`))
    .join(', ');
