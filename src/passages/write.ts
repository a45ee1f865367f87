import { isMap, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Edit } from '../proofs/stamp.ts';
import type { Passage } from '../schema/index.ts';

/** A citation as it stands in a file. */
export interface WrittenCitation {
  readonly reference: string;
  readonly shows: string;
  readonly passage: Passage | undefined;
  /** Its lines in the file, from 1. */
  readonly from: number;
  readonly to: number;
  /** The edit that writes a passage into it. */
  readonly edit: (passage: Passage) => Edit;
  /** The edit that cites another reference. */
  readonly cite: (reference: string) => Edit;
}

const inQuotes = (value: string | number | readonly number[]) =>
  typeof value === 'object' ? `[${value.join(', ')}]` : JSON.stringify(value);

/** A passage as it is written into a file, in braces. */
export const passageText = (passage: Passage): string =>
  `{ ${Object.entries(passage)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${inQuotes(value)}`]))
    .join(', ')} }`;

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangeOf(node: unknown): Range | undefined {
  if (!isScalar(node) && !isMap(node)) return undefined;
  return node.range ? { from: node.range[0], to: node.range[1] } : undefined;
}

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

function written(text: string, offset: number, map: YAMLMap): WrittenCitation[] {
  const reference = map.get('reference', true);
  const shows = map.get('shows');
  const own = rangeOf(reference);
  const whole = rangeOf(map);
  if (!isScalar(reference) || typeof shows !== 'string' || !own || !whole) return [];
  const there = rangeOf(map.get('passage', true));
  const at = own.to + offset;
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === 'reference');
  const key = (rangeOf(pair?.key)?.from ?? 0) + offset;
  const column = key - (text.lastIndexOf('\n', key) + 1);
  const before = map.flow ? ', ' : `\n${' '.repeat(column)}`;
  return [
    {
      reference: String(reference.value),
      shows,
      // The schema of its file has been asked before.
      passage: map.toJSON().passage as Passage | undefined,
      from: lineAt(text, whole.from + offset),
      to: lineAt(text, whole.to + offset - 1),
      edit: (passage) =>
        there
          ? { from: there.from + offset, to: there.to + offset, text: passageText(passage) }
          : { from: at, to: at, text: `${before}passage: ${passageText(passage)}` },
      cite: (id) => ({ from: own.from + offset, to: at, text: id }),
    },
  ];
}

/** The YAML of a file: all of it, or the front matter. */
function yamlIn(text: string): { readonly yaml: string; readonly offset: number } {
  const front = /^---\n([\s\S]*?\n)---$/m.exec(text)?.[1];
  return text.startsWith('---\n') && front !== undefined
    ? { yaml: front, offset: 4 }
    : { yaml: text, offset: 0 };
}

/** Every citation of a content file that says what it shows, in order. */
export function writtenCitations(text: string): WrittenCitation[] {
  const { yaml, offset } = yamlIn(text);
  const found: WrittenCitation[] = [];
  visit(parseDocument(yaml), {
    Map: (_, map) => {
      found.push(...written(text, offset, map));
    },
  });
  return found;
}
