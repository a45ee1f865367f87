/**
 * The links of a built site. Tried beside linkinator 8.1 on the real site: that finds the same dead pages and anchors of HTML in six times
 * the processor time, and reads neither Markdown nor JSON, feed, sitemap and the addresses that scripts load.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BuiltSite } from './site.ts';

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

function linksInMarkdown(root: Root): string[] {
  const found: string[] = [];
  visit(root, (node) => {
    if ('url' in node && typeof node.url === 'string') found.push(node.url);
  });
  return found;
}

type Reader = (site: BuiltSite, file: string) => string[];

const attributesIn: Reader = ({ documentOf }, file) => attributesOf(documentOf(file));

/** How the links of a file are read, by how its name ends. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/\.(html|svg)$/, attributesIn],
  [
    /(^|\/)feed\.xml$/,
    (site, file) => [
      ...attributesIn(site, file),
      // A name that outlives its address leads nowhere.
      ...namedIn(site.documentOf(file), 'id').filter((id) => !/^(tag|urn):/.test(id)),
    ],
  ],
  [/(^|\/)sitemap[^/]*\.xml$/, ({ documentOf }, file) => namedIn(documentOf(file), 'loc')],
  [/\.(md|txt)$/, ({ markdownOf }, file) => linksInMarkdown(markdownOf(file))],
  [/\.json$/, ({ textOf }, file) => urlsIn(JSON.parse(textOf(file)))],
];

/** Every link of the site that is judged, of its pages, drawings, twins, feed, sitemap and `llms.txt`. */
export const linksOf = (site: BuiltSite): Link[] =>
  site.files
    .filter((file) => !/^(pagefind|api\/schema)\//.test(file))
    .flatMap((from) => {
      const read = readers.find(([ending]) => ending.test(from))?.[1];
      return read ? read(site, from).map((to) => ({ from, to })) : [];
    });

export const described = ({ from, to }: Link) => `${from} → ${to}`;

/** Links that leave the site. */
export const leaves = ({ home }: BuiltSite, { to }: Link) =>
  /^[a-z][a-z+.-]*:/i.test(to) && !to.startsWith(home.href);

/** The file of a path from the front page. */
const fileOf = (path: string) => decodeURIComponent(path).replace(/(^|\/)$/, '$1index.html');

/** Whether a file has what a hash names; words to look for are no anchor. */
function hasPlace({ idsOf }: BuiltSite, file: string, hash: string): boolean {
  if (hash === '' || hash.startsWith('#:~:')) return true;
  return idsOf(file).has(decodeURIComponent(hash.slice(1)));
}

/** Asks links of the site whether they lead to a file that is there, and to an anchor in it. */
export function resolver(site: BuiltSite): (link: Link) => boolean {
  const { home } = site;
  const there = new Set(site.files);
  return ({ from, to }) => {
    const { pathname, hash } = new URL(to, new URL(from.replace(/index\.html$/, ''), home));
    if (!pathname.startsWith(home.pathname)) return false;
    const file = fileOf(pathname.slice(home.pathname.length));
    return there.has(file) && hasPlace(site, file, hash);
  };
}

/** Links within the site that lead nowhere. */
export function deadLinks(site: BuiltSite, links: readonly Link[]): readonly Link[] {
  const resolves = resolver(site);
  return links.filter((link) => !leaves(site, link) && !resolves(link));
}
