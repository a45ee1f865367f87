import { hashOf } from './text.ts';

/** Lines of a program, a template or a configuration as they are compared: without white space at their ends. */
export const codeLines = (text: string): string[] =>
  text.split(/\r?\n/).map((line) => line.trimEnd());

/** The hash of lines `from` to `to`, counted from 1. */
export const hashOfLines = (lines: readonly string[], from: number, to: number): string =>
  hashOf(lines.slice(from - 1, to).join('\n'));

const indentOf = (line: string) => line.length - line.trimStart().length;
const definition = /^\s*(?:async\s+)?(?:def|class)\s+(\w+)/;
const assignment = /^([A-Za-z_]\w*)\s*(?::[^=]+)?=(?!=)/;

/** `Pump.start`: what encloses line `at` (from 1) of a Python program, or the name that it is given to. */
function pythonSymbol(lines: readonly string[], at: number): string | undefined {
  const names: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let index = at - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || indentOf(line) >= depth) continue;
    depth = indentOf(line);
    const name =
      definition.exec(line)?.[1] ?? (depth === 0 ? assignment.exec(line)?.[1] : undefined);
    if (name !== undefined) names.unshift(name);
    if (depth === 0) break;
  }
  return names.join('.') || undefined;
}

/** `[project.urls]`: the table of a configuration that line `at` (from 1) stands in. */
const tableOf = (lines: readonly string[], at: number): string | undefined =>
  lines.slice(0, at).findLast((line) => /^\[[^\]]+\]$/.test(line));

/** What lines that begin at `at` are of, by the kind of file; undefined where nothing says so. */
export function symbolAt(file: string, lines: readonly string[], at: number): string | undefined {
  if (/\.(py|pyi|py-tpl)$/.test(file)) return pythonSymbol(lines, at);
  if (/\.(toml|cfg|ini)$/.test(file)) return tableOf(lines, at);
  return undefined;
}
