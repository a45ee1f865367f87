import {
  type Document,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Path } from '../schema/index.ts';
import { limits } from './limits.ts';
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

/** What YAML may hold and content may not; `at` is where in the text it stands. */
interface Refused extends Pick<Problem, 'message' | 'allowed' | 'hint'> {
  readonly at: number;
}

const startOf = (node: unknown) => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

const keyOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : undefined);

/** Keys that a map has twice. The parser would compare each with each. */
function repeated({ items }: YAMLMap): Refused[] {
  const seen = new Set<string>();
  return items.flatMap((pair) => {
    const key = keyOf(pair);
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return [];
    }
    const message = `YAML cannot be read: the key "${key}" stands twice in one map`;
    return [{ at: startOf(pair.key), message, hint: 'keep one of the two keys' }];
  });
}

const tooDeep = {
  message: 'YAML nested too deeply',
  allowed: `at most ${limits.depth} levels`,
  hint: 'close what is open, and lay it out flatter',
} as const;

const pointerHint = 'write it out: a fact has one place, not a pointer';

function refusedKey(pair: Pair): Refused[] {
  const at = startOf(pair.key);
  const key = keyOf(pair);
  if (key === undefined) return [{ at, message: 'YAML key that is no text', hint: 'quote it' }];
  return key === '<<' ? [{ at, message: 'YAML merge', hint: pointerHint }] : [];
}

/** Pointers, maps merged into maps, keys twice and nesting without an end: what is not data, or does not say what it seems to. */
function refusedIn(doc: Document): Refused[] {
  const found: Refused[] = [];
  const isDeep = (node: Node, { length }: readonly unknown[]) => {
    if (length > limits.depth) found.push({ at: startOf(node), ...tooDeep });
    return length > limits.depth;
  };
  visit(doc, {
    Alias: (_, node) =>
      void found.push({ at: startOf(node), message: 'YAML alias', hint: pointerHint }),
    Pair: (_, pair) => void found.push(...refusedKey(pair)),
    Seq: (_, node, path) => (isDeep(node, path) ? visit.BREAK : undefined),
    Map: (_, node, path) => {
      if (isDeep(node, path)) return visit.BREAK;
      found.push(...repeated(node).slice(0, limits.problems));
      return undefined;
    },
  });
  return found;
}

/** The parser works down the levels by calling itself, and says so where its stack ended. */
function explained(file: string, { code, message }: Document['errors'][number]) {
  if (message.startsWith('Maximum call stack')) return tooDeep;
  if (file.endsWith('.json'))
    return {
      message: `JSON cannot be read: ${message}`,
      hint: 'undo what was edited by hand, or run the experiment again: npm run lab',
    };
  if (code === 'MULTIPLE_DOCS')
    return {
      message: 'YAML cannot be read: a line of --- begins another document',
      hint: 'take the line out',
    };
  return {
    message: `YAML cannot be read: ${message}`,
    hint: 'quote texts that hold ": " or " #", and indent with spaces',
  };
}

/** A line that is indented by what only looks like a blank, as it is pasted from a page. */
const indentedOtherwise = /^ *\u00a0/m;
const otherwise = {
  message: 'YAML cannot be read: no-break spaces as indentation',
  hint: 'indent with plain spaces',
};

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
    uniqueKeys: false,
  });
  const place = (index: number): Place => {
    const { line, col } = counter.linePos(index);
    return { file, line: line + offset.lines, column: Math.max(1, col) };
  };
  const broken = [...doc.errors, ...doc.warnings].slice(0, limits.problems);
  const blank = broken.length > 0 ? indentedOtherwise.exec(text) : null;
  const syntax = broken.map((error) => ({
    ...place(error.pos[0]),
    ...explained(file, error),
    // What the parser stumbles over next mostly follows from the first.
    cause: `the syntax of ${file}`,
    isOne: true,
  }));
  const problems = [
    ...(blank ? [{ ...place(blank.index), ...otherwise }] : syntax),
    ...refusedIn(doc).map(({ at, ...what }) => ({ ...place(at), ...what })),
  ];
  // Where the levels end, what stands below them is in pieces.
  const deep = problems.find(({ message }) => message === tooDeep.message);
  const data: unknown = problems.length > 0 ? undefined : doc.toJS();
  return { data, problems: deep ? [deep] : problems, at: (path) => place(offsetOf(doc, path)) };
}
