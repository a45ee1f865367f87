import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { hashLine } from './locators.ts';

/** A place of a text and what is to stand there. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with its edits, which do not overlap; all else stays as it was. */
export const withEdits = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((before, edit) => before.slice(0, edit.from) + edit.text + before.slice(edit.to), text);

/** A locator as it stands in a file of sayings: its line, and where the number of the line starts and ends. */
export interface WrittenLocator {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly hashed: boolean;
  /** Whether it is written in braces. */
  readonly flow: boolean;
}

function written(locator: unknown): WrittenLocator[] {
  if (!isMap(locator)) return [];
  const line = locator.get('line', true);
  if (!isScalar(line) || !line.range) return [];
  const [from, to] = line.range;
  const flow = locator.flow === true;
  return [{ line: Number(line.value), from, to, hashed: locator.has('hash'), flow }];
}

/** Every locator of a file of sayings, in order. */
export function writtenLocators(yaml: string): WrittenLocator[] {
  const sayings = parseDocument(yaml).get('sayings');
  if (!isSeq(sayings)) return [];
  return sayings.items.flatMap((saying) => {
    const lines = isMap(saying) ? (saying as YAMLMap).get('lines') : undefined;
    return isSeq(lines) ? lines.items.flatMap(written) : [];
  });
}

/** What the next key of the same map stands behind: a comma in braces, else a line break and as much white space as before it. */
function breakBefore(yaml: string, { from, flow }: WrittenLocator): string {
  if (flow) return ', ';
  const column = yaml.lastIndexOf('line', from) - (yaml.lastIndexOf('\n', from) + 1);
  return `\n${' '.repeat(column)}`;
}

/** A file of sayings with the hash of every locator that had none; everything else stays as it was. */
export const stampFile = (yaml: string, lines: readonly string[]): string =>
  withEdits(
    yaml,
    writtenLocators(yaml).flatMap((locator) => {
      const text = lines[locator.line - 1];
      if (locator.hashed || text === undefined) return [];
      const { to } = locator;
      return [{ from: to, to, text: `${breakBefore(yaml, locator)}hash: "${hashLine(text)}"` }];
    }),
  );
