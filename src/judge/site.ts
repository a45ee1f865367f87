import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { nowhere } from '../schema/site-files.ts';

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
}

/** Files below a folder, as paths from there. */
function filesIn(dist: string): string[] {
  return globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

/** Parses each text once. */
function parserOf(textOf: BuiltSite['textOf']): BuiltSite['documentOf'] {
  const documents = new Map<string, Document>();
  return (path) => {
    const known = documents.get(path) ?? parseHTML(textOf(path)).document;
    documents.set(path, known);
    return known;
  };
}

function homeOf(front: Document): URL {
  const canonical = front.querySelector('link[rel=canonical]');
  return new URL(canonical?.getAttribute('href') ?? nowhere);
}

/** The site that was built into `dist`. Throws an Error where none was. */
export function siteIn(dist: string): BuiltSite {
  const files = filesIn(dist);
  const textOf = (path: string) => readFileSync(join(dist, path), 'utf8');
  const documentOf = parserOf(textOf);
  const home = homeOf(documentOf('index.html'));
  const pages = files.filter((path) => path.endsWith('.html'));
  return { dist, home, files, pages, textOf, documentOf };
}

/** A page that only leads on to another one. */
export const leadsOn = ({ documentOf }: BuiltSite, path: string) =>
  documentOf(path).querySelector('meta[http-equiv=refresh]') !== null;

/** The file of an address from the site's root: `/criteria/weight/#disc` → `criteria/weight/index.html` */
export const fileAt = (address: string) =>
  `${(address.split('#')[0] ?? '').replace(/^\//, '')}index.html`;
