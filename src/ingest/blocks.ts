import type { List, Nodes, Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

declare module 'mdast' {
  interface Data {
    /** Why the page's markup shows this block to be boilerplate. */
    boilerplate?: string;
  }
}

/** One line to be archived. */
export interface WrittenLine {
  readonly text: string;
  readonly boilerplate?: string | undefined;
}

const squeeze = (text: string) => text.replace(/[^\S\n]+/g, ' ').trim();

/** The text of a node on one line, line breaks as spaces. */
export const plain = (node: Nodes) => squeeze(textOf(node).replaceAll('\n', ' '));

const linesOfText = (node: Nodes) => textOf(node).split('\n').map(squeeze).filter(Boolean);
const isPicture = (node: Nodes) =>
  node.type === 'paragraph' &&
  node.children.length > 0 &&
  node.children.every(({ type }) => type === 'image');

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function writeTable(table: Table): string[] {
  const [head, ...body] = table.children.map(({ children }) => children.map(plain));
  if (!head) return [];
  return [row(head), row(head.map(() => '---')), ...body.map(row)];
}

function writeList(list: List, indent: string): string[] {
  return list.children.flatMap((item, index) => {
    const mark = list.ordered ? `${(list.start ?? 1) + index}.` : '-';
    const [first = '', ...rest] = item.children.flatMap((child) =>
      writeBlock(child, `${indent}  `),
    );
    return [`${indent}${mark} ${first.trimStart()}`, ...rest];
  });
}

function writeBlock(node: RootContent, indent = ''): string[] {
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(node.depth)} ${plain(node)}`];
    case 'list':
      return writeList(node, indent);
    case 'table':
      return writeTable(node);
    case 'code':
      return ['```', ...node.value.split('\n'), '```'];
    case 'blockquote':
      return node.children.flatMap((child) => writeBlock(child)).map((line) => `> ${line}`);
    case 'html':
      return [];
    default:
      return isPicture(node)
        ? [plain(node)].filter(Boolean).map((alt) => `![${alt}]`)
        : linesOfText(node).map((line) => indent + line);
  }
}

/** The blocks of a tree as lines, a blank one between two blocks; boilerplate keeps its reason. */
export function writeBlocks(tree: Root): WrittenLine[] {
  return tree.children.flatMap((node) => {
    const lines = writeBlock(node).map((text) => ({ text, boilerplate: node.data?.boilerplate }));
    return lines.length > 0 ? [...lines, { text: '' }] : [];
  });
}

const leaves = (node: Nodes): string[] =>
  'children' in node && !isLeaf(node) ? node.children.flatMap(leaves) : [plain(node)];
const isLeaf = ({ type }: Nodes) => ['paragraph', 'heading', 'tableCell', 'text'].includes(type);

/** The texts of a tree's paragraphs, headings, items and cells. */
export const textsOf = (tree: Nodes): ReadonlySet<string> => new Set(leaves(tree).filter(Boolean));
