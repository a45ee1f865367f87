/** Lines of a text, with where they stand. */
export interface Line {
  readonly text: string;
  /** In the file, from 1. */
  readonly number: number;
}

/** Spaces before the first letter. */
export const indentOf = ({ text }: Line) => text.length - text.trimStart().length;
export const isBlank = ({ text }: Line) => text.trim() === '';
/** Lines without so many of their first letters. */
export const dedent = (lines: readonly Line[], by: number) =>
  lines.map(({ text, number }) => ({ text: text.slice(Math.min(by, text.length)), number }));

/** Lines of a file, tabs as eight columns. */
export const linesIn = (text: string): Line[] =>
  text.split(/\r?\n/).map((line, index) => ({
    text: line.replaceAll('\t', '        ').trimEnd(),
    number: index + 1,
  }));

/** The lines from `from` on that are indented by more than `by`, blank ones between them included. */
export function indentedFrom(lines: readonly Line[], from: number, by: number): readonly Line[] {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (isBlank(line)) continue;
    if (indentOf(line) <= by) break;
    end = at + 1;
  }
  return lines.slice(from, end);
}

/** Without their common indentation. */
export function flush(lines: readonly Line[]): readonly Line[] {
  const by = Math.min(...lines.filter((line) => !isBlank(line)).map(indentOf));
  return Number.isFinite(by) ? dedent(lines, by) : [];
}
