import { Defuddle, type DefuddleResponse } from 'defuddle/node';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { Refusal } from '../home/refusal.ts';
import { type Article, type Metadata, outsideView } from './article.ts';
import { textsOf, writeBlocks } from './blocks.ts';
import { limits } from './decode.ts';

/** Elements and roles that hold what surrounds an article, and what a person calls that. */
const boilerplateElements: Readonly<Record<string, string>> = {
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

type HtmlElement = Parameters<Handle>[1];
const parser = unified().use(rehypeParse);
type HtmlRoot = ReturnType<typeof parser.parse>;

const block: Handle = (state, node) => {
  const boilerplate =
    boilerplateElements[String(node.properties['role'])] ?? boilerplateElements[node.tagName];
  const children = state.toFlow(state.all(node)) as RootContent[];
  return boilerplate
    ? children.map((child) => ({ ...child, data: { ...child.data, boilerplate } }))
    : children;
};
const caption: Handle = (state, node) => ({
  type: 'paragraph',
  children: [
    { type: 'image', url: '', alt: textOf({ type: 'root', children: state.all(node) } as Nodes) },
  ],
});
/** A table that holds headings lays a page out, and its cells are blocks; any other holds data. */
const table: Handle = (state, node) => {
  let lays = node.properties['role'] === 'presentation';
  visit(node, 'element', ({ tagName }) => {
    lays ||= /^h[1-6]$/.test(tagName);
  });
  if (!lays) return defaultHandlers['table'](state, node);
  const blocks: RootContent[] = [];
  visit(node, 'element', (inner) => {
    if (inner.tagName !== 'td' && inner.tagName !== 'th') return undefined;
    blocks.push(...(state.toFlow(state.all(inner)) as RootContent[]));
    return SKIP;
  });
  return blocks;
};

/** For what the library reads as text; scripts, styles and drawings it leaves out itself. */
const nothing: Handle = () => undefined;

const named = (names: readonly string[], handle: Handle) =>
  Object.fromEntries(names.map((name) => [name, handle]));
/** As wide as browsers let a cell be. */
const widest = 1000;
/** Else a cell that says so would be made a million. */
const narrowed = () => (tree: HtmlRoot) =>
  visit(tree, 'element', ({ properties }) => {
    if (Number(properties['colSpan']) > widest) properties['colSpan'] = widest;
  });

const toTree = parser()
  .use(narrowed)
  .use(rehypeRemark, {
    newlines: false,
    handlers: {
      ...named(
        [
          'nav',
          'aside',
          'footer',
          'form',
          'dialog',
          'button',
          'header',
          'section',
          'div',
          'main',
          'article',
        ],
        block,
      ),
      ...named(
        ['noscript', 'iframe', 'object', 'input', 'select', 'textarea', 'video', 'audio'],
        nothing,
      ),
      br: () => ({ type: 'text', value: '\n' }),
      figcaption: caption,
      table,
    },
  });

/**
 * The blocks of a page, or of a part of it, as a Markdown tree without scripts, styles and form fields.
 * @throws Refusal when elements are nested too deeply to be read.
 */
export const treeOf = (html: string): Root =>
  ofBounds(() => toTree.runSync(toTree.parse(html)) as Root);

function ofBounds<T>(read: () => T): T {
  try {
    return read();
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

/** Deeper and larger pages take the reader view minutes. */
const deepest = 200;
const most = 10_000;

type HtmlNode = HtmlRoot['children'][number] | HtmlElement['children'][number];

/** How deep elements are nested, and how many there are. */
function extentOf(html: string) {
  let [depth, count] = [0, 0];
  let level: readonly HtmlNode[] = ofBounds(() => parser.parse(html)).children;
  for (; level.length > 0; depth++) {
    const elements = level.filter((node) => node.type === 'element');
    count += elements.length;
    level = elements.flatMap(({ children }): readonly HtmlNode[] => children);
  }
  return { depth, count };
}

function refuseMany(count: number): void {
  if (count <= limits.elements) return;
  throw new Refusal({
    place: 'the page',
    got: `${count} elements`,
    allowed: `at most ${limits.elements}`,
    remedy: 'save the one article, or copy its text into a .txt file',
  });
}

/** What the reader view makes of a page, and the address that the page gives itself. */
interface View extends DefuddleResponse {
  readonly canonical: string | undefined;
}

/** Runs the reader view without the log it writes to the console; none where it fails, as on data nested without an end. */
async function readerView(html: string): Promise<View | undefined> {
  try {
    return await viewOf(html);
  } catch {
    return undefined;
  }
}

async function viewOf(html: string): Promise<View> {
  const { document } = parseHTML(html);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const view = await Defuddle(document as unknown as Document, undefined, {
    useAsync: false,
    removeLowScoring: false,
  });
  return { ...view, canonical: canonical ?? undefined };
}

const metadataOf = ({ title, author, site, published, canonical }: View): Metadata => ({
  ...(title && { title }),
  ...(author && { author }),
  ...(site && { publisher: site }),
  ...(published && { published }),
  ...(canonical && /^https?:/i.test(canonical) && { url: canonical }),
});

/** Below this share of the page's text, the reader view has missed the article. */
const leastShare = 0.2;

const lengthOf = (texts: ReadonlySet<string>) =>
  [...texts].reduce((sum, { length }) => sum + length, 0);

/** Marks the blocks of the page that the reader view leaves out; none when it has missed the article. */
function markOutside(page: Root, view: Root): Root | undefined {
  const kept = textsOf(view);
  if (lengthOf(kept) < leastShare * lengthOf(textsOf(page))) return undefined;
  const isKept = (node: RootContent) => [...textsOf(node)].some((text) => kept.has(text));
  const mark = (node: RootContent) =>
    node.data?.boilerplate || isKept(node)
      ? node
      : { ...node, data: { ...node.data, boilerplate: outsideView } };
  return { ...page, children: page.children.map(mark) };
}

/** A saved page as lines: the whole page, with what surrounds the article marked as boilerplate. */
export async function readMarkup(html: string): Promise<Omit<Article, 'format'>> {
  const { depth, count } = extentOf(html);
  refuseMany(count);
  const page = treeOf(html);
  const view = depth > deepest || count > most ? undefined : await readerView(html);
  const marked = view && markOutside(page, treeOf(view.content));
  const lines = writeBlocks(marked ?? page);
  const boilerplate = lines.flatMap(({ boilerplate: reason }, index) =>
    reason ? [[index + 1, reason] as const] : [],
  );
  return {
    text: `${lines
      .map(({ text }) => text)
      .join('\n')
      .trimEnd()}\n`,
    metadata: view ? metadataOf(view) : {},
    boilerplate: new Map(boilerplate),
    doubts: marked
      ? []
      : [
          'the reader view found no article in the page: what surrounds it was judged by elements and words alone',
        ],
  };
}
