/** The built site that a suite judges, named by `SITE`: its files, its pages as documents, and the knowledge that it was built from. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { type Site, type SiteName, sites } from './sites.ts';

export const site: Site = sites[process.env['SITE'] as SiteName];
export const knowledge = loadKnowledge(site.content);

/** Every file of the site, from its root; in the order of their names. */
export const files: readonly string[] = globSync('**/*', { cwd: site.dist, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(site.dist.length + 1))
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
export const pages: readonly string[] = files.filter((path) => path.endsWith('.html'));

export const textOf = (path: string) => readFileSync(join(site.dist, path), 'utf8');
export const jsonOf = <T>(path: string) => JSON.parse(textOf(path)) as T;

const documents = new Map<string, Document>();

/** A page, drawing or feed as a document, parsed once. */
export function documentOf(path: string): Document {
  const known = documents.get(path) ?? parseHTML(textOf(path)).document;
  documents.set(path, known);
  return known;
}

/** `/criteria/weight/#disc` → `criteria/weight/index.html` */
export const pageOf = (address: string) =>
  `${address.replace(/^\//, '').replace(/#.*$/, '')}index.html`;

export const attributeOf = (path: string, selector: string, name: string) =>
  documentOf(path).querySelector(selector)?.getAttribute(name) ?? '';

/** A page that only leads on to another one. */
export const leadsOn = (path: string) =>
  documentOf(path).querySelector('meta[http-equiv=refresh]') !== null;

/** Text as it is read: white space is one blank. */
export const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Texts of a page, each as it stands between two tags; the parser cuts them at every entity. */
export function textsOf(node: Node): string[] {
  const texts: string[] = [];
  let joins = false;
  for (const child of node.childNodes) {
    const isText = child.nodeType === 3;
    if (isText && joins) texts.push(`${texts.pop()}${child.nodeValue}`);
    else texts.push(...(isText ? [child.nodeValue ?? ''] : textsOf(child)));
    joins = isText;
  }
  return texts;
}
