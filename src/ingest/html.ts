import { Defuddle, type DefuddleResponse } from 'defuddle/node';
import type { Handle } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { Article, Metadata } from './article.ts';
import { textsOf, writeBlocks } from './blocks.ts';
import { Refusal } from './refusal.ts';

/** Elements and roles that hold what surrounds an article, and what a person calls that. */
const furnitureOf: Readonly<Record<string, string>> = {
  nav: 'navigation',
  aside: 'a side column',
  footer: 'the foot of the page',
  form: 'a form',
  dialog: 'a dialog',
  button: 'a button',
  navigation: 'navigation',
  banner: 'the head of the page',
  complementary: 'a side column',
  contentinfo: 'the foot of the page',
  search: 'a search form',
};

const block: Handle = (state, node) => {
  const furniture = furnitureOf[String(node.properties['role'])] ?? furnitureOf[node.tagName];
  const children = state.toFlow(state.all(node)) as RootContent[];
  return furniture ? children.map((child) => ({ ...child, data: { ...child.data, furniture } })) : children;
};
const caption: Handle = (state, node) => ({
  type: 'paragraph',
  children: [{ type: 'image', url: '', alt: textOf({ type: 'root', children: state.all(node) } as Nodes) }],
});
const nothing: Handle = () => undefined;

const named = (names: readonly string[], handle: Handle) => Object.fromEntries(names.map((name) => [name, handle]));
const toTree = unified()
  .use(rehypeParse)
  .use(rehypeRemark, {
    newlines: false,
    handlers: {
      ...named(['nav', 'aside', 'footer', 'form', 'dialog', 'button', 'header', 'section', 'div', 'main', 'article'], block),
      ...named(
        ['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'embed', 'input', 'select', 'textarea', 'video', 'audio'],
        nothing,
      ),
      br: () => ({ type: 'text', value: '\n' }),
      figcaption: caption,
    },
  });

/**
 * The blocks of a page, or of a part of it, as a Markdown tree without scripts, styles and form fields.
 * @throws Refusal when elements are nested too deeply to be read.
 */
export function treeOf(html: string): Root {
  try {
    return toTree.runSync(toTree.parse(html)) as Root;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal({
      place: 'the page',
      got: 'elements nested thousands of levels deep',
      allowed: 'a page as a browser shows it',
      remedy: 'copy the text of the article into a .txt file',
    });
  }
}

/** Deeper pages take the reader view minutes. */
const deepest = 200;

/** An upper bound of how deep elements are nested, from the tags alone. */
function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, closing] of html.matchAll(/<(\/?)(?:div|section|span|ul|ol|li|blockquote|table|article|b|i|em|strong|font)\b/gi)) {
    depth = Math.max(0, depth + (closing ? -1 : 1));
    most = Math.max(most, depth);
  }
  return most;
}

/** Runs the reader view without the log it writes to the console. */
async function readerView(html: string): Promise<DefuddleResponse> {
  const { document } = parseHTML(html);
  return Defuddle(document as unknown as Document, undefined, { useAsync: false, removeLowScoring: false });
}

const metadataOf = ({ title, author, site, published }: DefuddleResponse, html: string): Metadata => {
  const url = /<link[^>]+rel=["']?canonical["']?[^>]*>/i.exec(html)?.[0].match(/href=["']?(https?:\/\/[^"'\s>]+)/i)?.[1];
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(site && { publisher: site }),
    ...(published && { published }),
    ...(url && { url }),
  };
};

const outside = 'outside the article in the reader view';

/** Marks the blocks of the page that the reader view leaves out. */
function markOutside(tree: Root, kept: ReadonlySet<string>): Root {
  const isKept = (node: RootContent) => [...textsOf(node)].some((text) => kept.has(text));
  return {
    ...tree,
    children: tree.children.map((node) =>
      node.data?.furniture || isKept(node) ? node : { ...node, data: { ...node.data, furniture: outside } },
    ),
  };
}

/** A saved page as lines: the whole page, with what surrounds the article marked as furniture. */
export async function readMarkup(html: string): Promise<Omit<Article, 'format'>> {
  const page = treeOf(html);
  const deep = depthOf(html) > deepest;
  const view = deep ? undefined : await readerView(html);
  const lines = writeBlocks(view ? markOutside(page, textsOf(treeOf(view.content))) : page);
  const furniture = lines.flatMap(({ furniture }, index) => (furniture ? [[index + 1, furniture] as const] : []));
  return {
    text: `${lines
      .map(({ text }) => text)
      .join('\n')
      .trimEnd()}\n`,
    metadata: view ? metadataOf(view, html) : {},
    furniture: new Map(furniture),
    doubts: deep ? ['the page is nested too deeply for the reader view: what surrounds the article was judged by its text alone'] : [],
  };
}
