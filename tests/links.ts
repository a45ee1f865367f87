/**
 * The links of the built site. Tried beside linkinator 8.1 on the real site: that finds the same dead pages and anchors of HTML in six times
 * the processor time, and reads neither Markdown nor JSON, feed, sitemap and the addresses that scripts load.
 */
import { visit } from 'unist-util-visit';
import { documentOf, files, jsonOf, textOf } from './built.ts';
import { fromMarkdown } from './markdown.ts';

/** A link of a built site: the file it stands in, and where it leads. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** Attributes that name a file of the site or a place elsewhere. */
const leading = ['href', 'src', 'action', 'data-anchors', 'data-file', 'data-address'] as const;

/** What the attributes of a page, a drawing or a feed lead to. */
const attributesOf = (document: Document) =>
  leading.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name) ?? ''),
  );
const namedIn = (document: Document, element: string) =>
  [...document.querySelectorAll(element)].map(({ textContent }) => textContent ?? '');

/** Addresses in a JSON twin: its values of `url`. */
function urlsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(urlsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'url' && typeof each === 'string' ? [each] : urlsIn(each),
  );
}

function linksInMarkdown(text: string): string[] {
  const found: string[] = [];
  visit(fromMarkdown(text), (node) => {
    if ('url' in node && typeof node.url === 'string') found.push(node.url);
  });
  return found;
}

/** How the links of a file are read, by how its name ends. */
const readers: readonly (readonly [RegExp, (file: string) => string[]])[] = [
  [/\.(html|svg)$/, (file) => attributesOf(documentOf(file))],
  [
    /(^|\/)feed\.xml$/,
    (file) => [
      ...attributesOf(documentOf(file)),
      // A name that outlives its address leads nowhere.
      ...namedIn(documentOf(file), 'id').filter((id) => !/^(tag|urn):/.test(id)),
    ],
  ],
  [/(^|\/)sitemap[^/]*\.xml$/, (file) => namedIn(documentOf(file), 'loc')],
  [/\.(md|txt)$/, (file) => linksInMarkdown(textOf(file))],
  [/\.json$/, (file) => urlsIn(jsonOf(file))],
];

/** Every link of the site that is judged, of its pages, drawings, twins, feed, sitemap and `llms.txt`. */
export const linksOfSite = (): Link[] =>
  files
    .filter((file) => !/^(pagefind|api\/schema)\//.test(file))
    .flatMap((from) => {
      const read = readers.find(([ending]) => ending.test(from))?.[1];
      return read ? read(from).map((to) => ({ from, to })) : [];
    });

/** The address of the site's host, as its sitemap has it. */
export const origin = `${new URL(namedIn(documentOf('sitemap-0.xml'), 'loc')[0] ?? '').origin}/`;

export const described = ({ from, to }: Link) => `${from} → ${to}`;

const there = new Set(files);

/** Whether a link within the site, of which `origin` is the address, leads to a file that is there, and to an anchor in it. */
export function resolves(origin: string, { from, to }: Link): boolean {
  const { pathname, hash } = new URL(to, new URL(from.replace(/index\.html$/, ''), origin));
  const file = decodeURIComponent(pathname)
    .slice(1)
    .replace(/(^|\/)$/, '$1index.html');
  return (
    there.has(file) &&
    (hash === '' ||
      hash.startsWith('#:~:') ||
      documentOf(file).getElementById(decodeURIComponent(hash.slice(1))) !== null)
  );
}

/** Links that leave the site. */
export const leaves = (origin: string, { to }: Link) =>
  /^[a-z][a-z+.-]*:/i.test(to) && !to.startsWith(origin);
