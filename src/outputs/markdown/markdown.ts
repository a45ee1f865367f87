import type { BlockContent, PhrasingContent, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * Writes GitHub-flavoured Markdown; what it escapes, a reader gets back as it was. Sätteri, which reads and renders the content,
 * gives trees and takes plug-ins but writes no Markdown, so unified writes the twins here and what the ingest writes of articles.
 */
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_' });

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const strong = (value: string): PhrasingContent => ({
  type: 'strong',
  children: [text(value)],
});
export const link = (value: string, url: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(value)],
});
/** A word of code. It stays within its line: what began a line of its own would end it, and count as mark-up. */
export const code = (value: string): PhrasingContent => ({
  type: 'inlineCode',
  value: value.replace(/\s+/g, ' '),
});
export const paragraph = (...children: PhrasingContent[]): BlockContent => ({
  type: 'paragraph',
  children,
});
export const heading = (
  depth: 1 | 2 | 3,
  ...children: readonly (string | PhrasingContent)[]
): BlockContent => ({
  type: 'heading',
  depth,
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});

/** Code on lines of its own. */
export const block = (value: string): BlockContent => ({ type: 'code', value });

/** A list whose items are blocks of their own. */
export const blocks = (
  items: readonly (readonly BlockContent[])[],
  ordered = false,
): BlockContent => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [...children],
  })),
});
type Items = readonly (readonly PhrasingContent[])[];
const paragraphs = (items: Items) => items.map((item) => [paragraph(...item)]);
export const bullets = (items: Items): BlockContent => blocks(paragraphs(items));
/** Counted from 1. */
export const numberedList = (items: Items): BlockContent => blocks(paragraphs(items), true);

/** A GFM table; `rows` include the head row. */
export const table = (rows: readonly (readonly (readonly PhrasingContent[])[])[]): Table => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
  })),
});

export const toMarkdown = (children: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...children] });
