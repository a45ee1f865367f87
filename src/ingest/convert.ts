import type { Article } from './article.ts';
import { readMarkdown } from './front-matter.ts';
import { readMarkup } from './html.ts';

const htmlName = /\.x?html?$/i;
const markdownName = /\.(md|mdx|markdown)$/i;
/** What may stand before the first element of a page: white space, a declaration, a comment. */
const prologue = /\s+|<\?xml[^>]*>|<!--[\s\S]*?-->/y;
const firstElement = /<(?:!doctype html|html|head|body|article|div|main|section)\b/iy;

function startsAsHtml(text: string): boolean {
  prologue.lastIndex = 0;
  do firstElement.lastIndex = prologue.lastIndex;
  while (prologue.test(text));
  return firstElement.test(text);
}

const markdownSigns = [
  /^#{1,6}\s+\S/m,
  /^```/m,
  /^\|.*\|\s*\n\|[ :|-]+\|\s*$/m,
  /\[[^[\]\n]+\]\([^()\n]+\)/,
  /\*\*[^*\n]+\*\*/,
];

/** The format of a text, by its file's name, else by what it looks like. */
export function formatOf(name: string, text: string): Article['format'] {
  if (htmlName.test(name) || startsAsHtml(text)) return 'html';
  const signs = markdownSigns.filter((sign) => sign.test(text)).length;
  return markdownName.test(name) || signs >= 2 ? 'markdown' : 'text';
}

/** The archived form of a decoded text; HTML becomes lines, anything else is kept as it is. */
export async function articleOf(name: string, text: string): Promise<Article> {
  const format = formatOf(name, text);
  if (format === 'html') return { format, ...(await readMarkup(text)) };
  const { metadata, boilerplate } =
    format === 'markdown' ? readMarkdown(text) : { metadata: {}, boilerplate: new Map() };
  return { format, text, metadata, boilerplate, doubts: [] };
}
