import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BuiltSite } from './site.ts';

/** What a browser loads for a page before anybody does anything, and what it weighs (bytes, brotli). */
export interface Load {
  readonly html: string;
  /** The same, parsed. */
  readonly document: Document;
  /** Style sheets, as files of the built site. */
  readonly sheets: readonly string[];
  /** Scripts with all that they import statically, as files of the built site. */
  readonly scripts: readonly string[];
}

const brotli = (text: string | Buffer, quality: number) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

const weights = new Map<string, number>();

/** The bytes of a file that many pages share. */
export function fileWeight(file: string): number {
  const known = weights.get(file) ?? brotli(readFileSync(file), 11);
  weights.set(file, known);
  return known;
}

const staticImports = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;

/** A script with all that it imports before it runs. */
function withImports(script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  for (const [, imported = ''] of readFileSync(script, 'utf8').matchAll(staticImports))
    withImports(join(dirname(script), imported), seen);
  return seen;
}

/** The file of the built site that an address of it leads to. */
function fileOf({ dist, home }: BuiltSite, address: string): string {
  const isWhole = address.startsWith(home.pathname);
  return join(dist, isWhole ? address.slice(home.pathname.length) : address);
}

/** The files that an attribute of some elements of a page names. */
function filesNamed(site: BuiltSite, page: string, selector: string, name: string): string[] {
  const elements = [...site.documentOf(page).querySelectorAll(selector)];
  return elements.map((element) => fileOf(site, element.getAttribute(name) ?? ''));
}

/** What a page of a site loads. */
export function loadOf(site: BuiltSite, page: string): Load {
  const scripts = filesNamed(site, page, 'script[src]', 'src');
  return {
    html: site.textOf(page),
    document: site.documentOf(page),
    sheets: filesNamed(site, page, 'link[rel=stylesheet]', 'href'),
    scripts: [...new Set(scripts.flatMap((script) => [...withImports(script)]))],
  };
}

const sum = (files: readonly string[]) =>
  files.reduce((total, file) => total + fileWeight(file), 0);

/** Bytes of script before interaction. */
export const scriptWeight = ({ scripts }: Load) => sum(scripts);

/** Bytes of the page and its style sheets. Compressed in earnest only where a quick look leaves it above `enough`. */
export function paintWeight({ html, sheets }: Load, enough = 0): number {
  const quick = brotli(html, 5) + sum(sheets);
  return quick <= enough ? quick : brotli(html, 11) + sum(sheets);
}
