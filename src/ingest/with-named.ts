import type { Decided } from './decide.ts';
import type { Places } from './statement-draft.ts';
import type { ReadSheet } from './worksheet-read.ts';

/** The lines of a worksheet in which a new claim is one that is there. */
function named(lines: readonly string[], at: Places, id: string, said: string): string[] {
  const text = at.text ?? 0;
  const end = at.guess > text ? at.guess - 1 : text;
  const written = `- [x] ${id}: ${said.trim()} (new)\n- [ ] new:`;
  return lines.with(text - 1, written).fill(gone, text, end);
}

/** Stands for a line that is taken out, so that the others keep their places. */
const gone = '\u0000';

/** The worksheet with the claims that it has added as claims that are there: so a second run adds none. */
export function withNamed(
  text: string,
  decided: readonly Decided[],
  { places }: ReadSheet,
): string {
  let lines = text.split('\n');
  for (const { statement, claims } of decided) {
    const at = places.get(statement);
    const said = statement.decision.text;
    if (said !== undefined && at?.text !== undefined)
      lines = named(lines, at, claims.at(-1) ?? '', said);
  }
  return lines.filter((line) => line !== gone).join('\n');
}
