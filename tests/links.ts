import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A link of a built site: the file it stands in, and where it leads. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#38;': '&',
  '&lt;': '<',
  '&gt;': '>',
};
const decoded = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#39|#38);/g, (entity) => entities[entity] ?? entity);
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Addresses in a JSON twin: its values of `url`. */
function urlsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(urlsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'url' && typeof each === 'string' ? [each] : urlsIn(each),
  );
}

const markup = (text: string) =>
  matches(text, /\s(?:href|src|action|data-anchors|data-file|data-address)="([^"]*)"/g).map(
    decoded,
  );
const markdown = (text: string) =>
  matches(text, /\]\(<?([^)\s>]+)>?(?:\s"[^"]*")?\)/g).map((link) => link.replace(/\\(.)/g, '$1'));

/** How the links of a file are read, by how its name ends. */
const readers: readonly (readonly [RegExp, (text: string) => string[]])[] = [
  [/\.(html|svg)$|(^|\/)feed\.xml$/, markup],
  [/(^|\/)sitemap[^/]*\.xml$/, (text) => matches(text, /<loc>([^<]+)<\/loc>/g).map(decoded)],
  [/\.(md|txt)$/, markdown],
  [/\.json$/, (text) => urlsIn(JSON.parse(text))],
];

/** Every link of the site built into `dist`, of its pages, drawings, twins, feed, sitemap and `llms.txt`. */
export const linksOf = (dist: string): Link[] =>
  globSync('**/*.{html,svg,xml,md,txt,json}', {
    cwd: dist,
    exclude: ['pagefind/**', 'api/schema/**'],
  }).flatMap((from) => {
    const read = readers.find(([ending]) => ending.test(from))?.[1];
    return read ? read(readFileSync(join(dist, from), 'utf8')).map((to) => ({ from, to })) : [];
  });

const anchors = new Map<string, ReadonlySet<string>>();

function anchorsOf(file: string): ReadonlySet<string> {
  const known =
    anchors.get(file) ??
    new Set(matches(readFileSync(file, 'utf8'), /\sid="([^"]+)"/g).map(decoded));
  anchors.set(file, known);
  return known;
}

/** Whether a link within the site, of which `origin` is the address, leads to a file that is there, and to an anchor in it. */
export function resolves(dist: string, origin: string, { from, to }: Link): boolean {
  const { pathname, hash } = new URL(to, new URL(from.replace(/index\.html$/, ''), origin));
  const path = join(dist, decodeURIComponent(pathname));
  const file = path.endsWith('/') ? join(path, 'index.html') : path;
  return (
    existsSync(file) &&
    (hash === '' ||
      hash.startsWith('#:~:') ||
      anchorsOf(file).has(decodeURIComponent(hash.slice(1))))
  );
}

/** Links that leave the site. */
export const leaves = (origin: string, { to }: Link) =>
  /^[a-z][a-z+.-]*:/i.test(to) && !to.startsWith(origin);
