import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { RawBlock } from './text.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

const shown = (node: Nodes) => textOf(node, { includeHtml: false, includeImageAlt: false });

const codeLines = (value: string, line: number): RawBlock[] =>
  value
    .split('\n')
    .map((text, index) => ({ text, line: line + index, goesOn: index > 0 }))
    .filter(({ text }) => text.trim() !== '');

function blocksOf(node: Nodes): RawBlock[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
      return [{ heading: shown(node), line }];
    case 'paragraph':
    case 'tableCell':
      return [{ text: shown(node), line }];
    case 'code':
      return codeLines(node.value, line + 1);
    case 'html':
      return [{ text: node.value.replaceAll(/<[^>]*>/g, ' '), line }];
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      return 'children' in node ? node.children.flatMap(blocksOf) : [];
  }
}

/** What a page made of Markdown shows, stretch by stretch. */
export const markdownBlocks = (text: string): RawBlock[] => blocksOf(parser.parse(text));
