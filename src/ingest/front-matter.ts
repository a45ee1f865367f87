import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import { splitFront } from '../reading/mdx.ts';
import type { Article, Metadata } from './article.ts';

/** The reason given for lines of front matter: they tell where the article comes from. */
export const frontMatter = 'front matter';

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of front matter as a text: of a list its first, of a group its name. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value[0]);
  if (isGroup(value)) return textOf(value['name']);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : undefined;
}

/** Keys under which generators of sites keep what we ask for, the surest first. */
const keys = {
  title: ['title'],
  author: ['author', 'authors', 'by'],
  publisher: ['publisher', 'site', 'site_name', 'publication'],
  published: ['date', 'published', 'pubDate', 'publishDate', 'published_at', 'created'],
  url: ['canonical_url', 'canonicalUrl', 'canonical', 'url', 'original_url'],
} as const satisfies Record<keyof Metadata, readonly string[]>;

function metadataOf(front: string): Metadata {
  const data: unknown = parseDocument(front).toJS();
  if (!isGroup(data)) return {};
  const found = Object.entries(keys).flatMap(([name, words]) => {
    const value = words.map((word) => textOf(data[word])).find(Boolean);
    return value === undefined || (name === 'url' && !/^https?:/i.test(value))
      ? []
      : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

/** What says nothing to a reader: tags of a generator, places for a table of contents. */
const directive = /^(?:\{[%:{].*[%}]\}|\[\[?_?TOC_?\]?\]|\{:.*\})$/i;

/** Lines of elements of HTML that hold no text, and of directives to a generator. */
function furniture(text: string, linesBefore: number): (readonly [number, string])[] {
  const lines = text.split('\n');
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const elements = tree.children.flatMap((node) => {
    if (node.type !== 'html' || !node.position) return [];
    const isText =
      !node.value.startsWith('<!--') && node.value.replaceAll(/<[^<>]*>/g, '').trim() !== '';
    const { start, end } = node.position;
    return isText
      ? []
      : Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
  });
  const directives = lines.flatMap((line, index) => (directive.test(line.trim()) ? index + 1 : []));
  return [...new Set([...elements, ...directives])]
    .filter((line) => lines[line - 1]?.trim())
    .map((line) => [line + linesBefore, 'an element without text'] as const);
}

/** What the front matter of a Markdown file says of the article, and its lines that are none of its text. */
export function readMarkdown(text: string): Pick<Article, 'metadata' | 'boilerplate'> {
  const split = splitFront(text);
  if (!split) return { metadata: {}, boilerplate: new Map(furniture(text, 0)) };
  const { front, body, linesBefore } = split;
  const own = Array.from({ length: linesBefore }, (_, index) => [index + 1, frontMatter] as const);
  return {
    metadata: metadataOf(front),
    boilerplate: new Map([
      ...own.filter(([line]) => text.split('\n')[line - 1]?.trim()),
      ...furniture(body, linesBefore),
    ]),
  };
}
