/** The built site that a suite judges, named by `SITE`: its files, its pages as documents, and the records and the knowledge that it was built from. */
import { leadsOn as isLeadingOn, siteIn } from '../src/judge/site.ts';
import { load } from '../src/knowledge/load.ts';
import { type Site, type SiteName, sites } from './sites.ts';

export const site: Site = sites[process.env['SITE'] as SiteName];
export const { records, knowledge } = load(site.content);

export const built = siteIn(site.dist);
export const { files, pages, textOf, documentOf, idsOf, markdownOf } = built;
export const jsonOf = <T>(path: string) => JSON.parse(textOf(path)) as T;

export const attributeOf = (path: string, selector: string, name: string) =>
  documentOf(path).querySelector(selector)?.getAttribute(name) ?? '';

export { fileAt as pageOf } from '../src/judge/site.ts';

export const leadsOn = (path: string) => isLeadingOn(built, path);

/** Text as it is read: white space is one blank. */
export const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Texts of a page, each as it stands between two tags, but for those in elements named `without`; the parser cuts them at every entity. */
export function textsOf(node: Node, without?: string): string[] {
  const texts: string[] = [];
  let joins = false;
  for (const child of node.childNodes) {
    if (without !== undefined && (child as Element).localName === without) continue;
    const isText = child.nodeType === 3;
    if (isText && joins) texts.push(`${texts.pop()}${child.nodeValue}`);
    else texts.push(...(isText ? [child.nodeValue ?? ''] : textsOf(child, without)));
    joins = isText;
  }
  return texts;
}
