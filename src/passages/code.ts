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
    // What closes the brackets of a signature stands as far out as its definition.
    if (/^\s*($|[)\]}])/.test(line) || indentOf(line) >= depth) continue;
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

/** What opens and closes a pair of brackets. */
const depthOf = (sign: string) => {
  if ('([{'.includes(sign)) return 1;
  return ')]}'.includes(sign) ? -1 : 0;
};

/** Where a type hint that begins at `at` ends: before what no bracket of its own encloses. */
function endOfHint(text: string, at: number): number {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    const sign = text[end] ?? '';
    if (depth === 0 && /[=,)\n:]/.test(sign)) return end;
    depth += depthOf(sign);
  }
  return text.length;
}

/** What a hint begins with: `name: ` of a parameter or an attribute, or the arrow before what is returned. */
const hint = /(?<=^[ \t]*[\w.]+|[(,][ \t\n]*\*{0,2}\w+): (?=[\w"'])| -> /gm;

function withoutHints(text: string): string {
  let said = '';
  let at = 0;
  for (const { index, 0: mark } of text.matchAll(hint)) {
    if (index < at) continue;
    said += text.slice(at, index);
    at = endOfHint(text, index + mark.length);
  }
  return said + text.slice(at);
}

/** Lines of a file as far as they do something: of a Python program without comments, type hints and layout, of others without white space at the ends. */
export function doneBy(file: string, text: string): string {
  if (!/\.pyi?$/.test(file)) return text.trim();
  return withoutHints(text.replaceAll(/(?<=^|\s)#.*$/gm, ''))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([()[\]{},=:]) ?/g, '$1')
    .replaceAll(/,(?=[)\]}])/g, '')
    .trim();
}
