import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import { splitFront } from '../reading/mdx.ts';
import type { Article, Metadata } from './article.ts';
import { linesIn } from './ranges.ts';

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

const hasText = (html: string) =>
  !html.startsWith('<!--') && html.replaceAll(/<[^<>]*>/g, '').trim() !== '';

/** The lines of elements of HTML that hold no text. */
function emptyElements(text: string): number[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  return tree.children.flatMap((node) => {
    if (node.type !== 'html' || !node.position || hasText(node.value)) return [];
    const { start, end } = node.position;
    return linesIn({ from: start.line, to: end.line });
  });
}

/** Lines of elements of HTML that hold no text, and of directives to a generator. */
function furniture(text: string, linesBefore: number) {
  const lines = text.split('\n');
  const directives = lines.flatMap((line, index) => (directive.test(line.trim()) ? index + 1 : []));
  return [...new Set([...emptyElements(text), ...directives])]
    .filter((line) => lines[line - 1]?.trim())
    .map((line) => [line + linesBefore, 'an element without text'] as const);
}

/** The lines of the front matter that are not blank. */
const frontLines = (text: string, linesBefore: number) =>
  linesIn({ from: 1, to: linesBefore })
    .filter((line) => text.split('\n')[line - 1]?.trim())
    .map((line) => [line, frontMatter] as const);

/** What the front matter of a Markdown file says of the article, and its lines that are none of its text. */
export function readMarkdown(text: string): Pick<Article, 'metadata' | 'boilerplate'> {
  const none = { front: '', body: text, linesBefore: 0 };
  const { front, body, linesBefore } = splitFront(text) ?? none;
  const lines = [...frontLines(text, linesBefore), ...furniture(body, linesBefore)];
  return { metadata: metadataOf(front), boilerplate: new Map(lines) };
}
