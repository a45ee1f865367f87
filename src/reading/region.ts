const start = /^\s*(?:#|\/\/|\{#|<!--)\s*region:\s*([\w-]+)/;
const end = /^\s*(?:#|\/\/|\{#|<!--)\s*endregion\b/;

const namesIn = (lines: readonly string[]) => lines.flatMap((line) => start.exec(line)?.[1] ?? []);

/** White space that every line with text starts with. */
const indentOf = (lines: readonly string[]) =>
  Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));

function dedent(lines: readonly string[]): string {
  const indent = indentOf(lines);
  return lines
    .map((line) => line.slice(indent).trimEnd())
    .join('\n')
    .replaceAll(/^\n+|(?<!\n)\n+$/g, '');
}

/**
 * The lines between `# region: <name>` and the next `# endregion`, without the indent they share. `//`, `{#` and `<!--`
 * open a marker as well. Throws where the region is missing, opened twice, not closed, empty or holds another one.
 */
export function extractRegion(text: string, name: string): string {
  const lines = text.split(/\r?\n/);
  const starts = lines.flatMap((line, index) => (start.exec(line)?.[1] === name ? [index] : []));
  const [first] = starts;
  if (first === undefined)
    throw new Error(`no region "${name}"; there are: ${namesIn(lines).join(', ') || 'none'}`);
  if (starts.length > 1)
    throw new Error(
      `region "${name}" starts twice: lines ${starts.map((index) => index + 1).join(' and ')}`,
    );
  const length = lines.slice(first + 1).findIndex((line) => end.test(line));
  if (length < 0)
    throw new Error(`region "${name}" of line ${first + 1} is not closed; end it with "endregion"`);
  const inside = lines.slice(first + 1, first + 1 + length);
  const [nested] = namesIn(inside);
  if (nested !== undefined)
    throw new Error(
      `region "${nested}" starts inside region "${name}"; close one before the other starts`,
    );
  if (inside.every((line) => !line.trim()))
    throw new Error(`region "${name}" of line ${first + 1} is empty`);
  return dedent(inside);
}
