import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Path } from '../schema/index.ts';
import type { Problem } from './problem.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A parsed YAML text (JSON is YAML) that knows where in the file each of its values stands. */
export interface ParsedDocument {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Place of the value at `path`, or of the nearest parent that is there. */
  at(path: Path): Place;
}

/** Lines that stand before the YAML: 1 for front matter after its `---`. */
interface Offset {
  readonly lines: number;
}

function offsetOf(doc: Document, path: Path): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? doc.contents : doc.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Parses `text` of `file`; syntax errors become problems instead of exceptions. */
export function parseYaml(
  file: string,
  text: string,
  offset: Offset = { lines: 0 },
): ParsedDocument {
  const counter = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: true,
  });
  const place = (index: number): Place => {
    const { line, col } = counter.linePos(index);
    return { file, line: line + offset.lines, column: Math.max(1, col) };
  };
  const problems = [...doc.errors, ...doc.warnings].map((error) => ({
    ...place(error.pos[0]),
    message: `YAML cannot be read: ${error.message}`,
    hint:
      error.code === 'DUPLICATE_KEY'
        ? 'keep one of the two keys'
        : 'quote texts that hold ": " or " #", and indent with spaces',
  }));
  visit(doc, {
    Alias: (_, { range }) =>
      void problems.push({
        ...place(range?.[0] ?? 0),
        message: 'YAML alias',
        hint: 'write the value out: a fact has one place, not a pointer',
      }),
  });
  const data: unknown = problems.length > 0 ? undefined : doc.toJS();
  return { data, problems, at: (path) => place(offsetOf(doc, path)) };
}
