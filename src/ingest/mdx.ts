import type { Link, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { text } from '../outputs/markdown/markdown.ts';
import { plain } from './blocks.ts';

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true })
  .use(remarkGfm)
  .use(remarkMdx);
const reader = unified().use(remarkParse).use(remarkGfm);

/** A tree as MDX in which no text can run: `{` and `<` are escaped. */
export const toMdx = (children: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...children] });

const safeAddress = ({ url }: Pick<Link, 'url'>) =>
  /^(?:https?:|mailto:|#|\/|\.)/i.test(url.trim());

/** Takes away what could run or load: HTML, pictures, and links that are neither web, mail nor local. */
function disarm(tree: Root): Root {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const unsafe =
      node.type === 'html' ||
      node.type === 'image' ||
      node.type === 'imageReference' ||
      (node.type === 'link' && !safeAddress(node));
    if (unsafe)
      parent.children[index] = {
        type: 'text',
        value: node.type === 'html' ? node.value : plain(node),
      };
  });
  return tree;
}

/** The phrasing of one paragraph of Markdown, without anything that could run. */
export function phrasing(markdown: string): PhrasingContent[] {
  const [first] = disarm(reader.parse(markdown)).children;
  return first?.type === 'paragraph' ? first.children : [text(markdown)];
}
