import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkGfm);

/** Markdown as a reader of another make understands it. */
export const fromMarkdown = (markdown: string): Root => reader.parse(markdown);
