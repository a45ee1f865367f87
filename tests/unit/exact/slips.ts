/** What becomes of a line by a slip of the hand; the line itself where it cannot befall it. */
type Slip = (line: string) => string;

const slips = {
  'left out': () => '',
  marked: (line) => line.replace('[ ]', '[x]'),
  unmarked: (line) => line.replace('[x]', '[ ]'),
  'without its value': (line) => line.replace(/: \S.*/, ':'),
  'with a number one more': (line) => line.replace(/\d+/, (digits) => `${Number(digits) + 1}`),
  'with a word more': (line) => `${line} more`,
  indented: (line) => `  ${line}`,
  'without its first letter': (line) => line.slice(1),
  'in capitals': (line) => line.toUpperCase(),
  'as a heading': (line) => `## ${line}`,
  'as a question': (line) => line.replace(/[.:!?]?$/, '?'),
  'without its end': (line) => line.replace(/[^\p{L}\p{N}]+$/u, ''),
} as const satisfies Readonly<Record<string, Slip>>;

/** What can befall a line. */
export type SlipName = keyof typeof slips;

/** Every line of a text that is not blank with each slip that changes it, one at a time. */
export function slippedLines(
  text: string,
  names: readonly SlipName[],
): { readonly name: string; readonly text: string }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    names.flatMap((name) => {
      const slipped = slips[name](line);
      return line.trim() === '' || slipped === line
        ? []
        : { name: `line ${index + 1} ${name}`, text: lines.with(index, slipped).join('\n') };
    }),
  );
}
