import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Root } from 'mdast';
import { nowhere } from '../schema/site-files.ts';
import { fromMarkdown } from './markdown.ts';

/** A built site, read from its folder. */
export interface BuiltSite {
  readonly dist: string;
  /** The address of its front page. */
  readonly home: URL;
  /** Every file, from the folder, in the order of their names. */
  readonly files: readonly string[];
  readonly pages: readonly string[];
  readonly textOf: (path: string) => string;
  /** A page, drawing or feed as a document, parsed once. */
  readonly documentOf: (path: string) => Document;
  /** The ids in it. */
  readonly idsOf: (path: string) => ReadonlySet<string>;
  /** A Markdown twin, parsed once. */
  readonly markdownOf: (path: string) => Root;
}

/** A function of a path that is called once for each. */
function once<T>(make: (path: string) => T): (path: string) => T {
  const made = new Map<string, T>();
  return (path) => {
    const known = made.get(path) ?? make(path);
    made.set(path, known);
    return known;
  };
}

/** Files below a folder, as paths from there. */
function filesIn(dist: string): string[] {
  return globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

function homeOf(front: Document): URL {
  const canonical = front.querySelector('link[rel=canonical]');
  return new URL(canonical?.getAttribute('href') ?? nowhere);
}

const idsIn = (document: Document) =>
  new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));

/** The site that was built into `dist`. Throws an Error where none was. */
export function siteIn(dist: string): BuiltSite {
  const files = filesIn(dist);
  const textOf = (path: string) => readFileSync(join(dist, path), 'utf8');
  const documentOf = once((path): Document => parseHTML(textOf(path)).document);
  return {
    dist,
    home: homeOf(documentOf('index.html')),
    files,
    pages: files.filter((path) => path.endsWith('.html')),
    textOf,
    documentOf,
    idsOf: once((path) => idsIn(documentOf(path))),
    markdownOf: once((path) => fromMarkdown(textOf(path))),
  };
}

/** A page that only leads on to another one. */
export const leadsOn = ({ documentOf }: BuiltSite, path: string) =>
  documentOf(path).querySelector('meta[http-equiv=refresh]') !== null;

/** The file of an address from the site's root: `/criteria/weight/#disc` → `criteria/weight/index.html` */
export const fileAt = (address: string) =>
  `${(address.split('#')[0] ?? '').replace(/^\//, '')}index.html`;
