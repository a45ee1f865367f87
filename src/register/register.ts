import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { formatAddress, parseAddress } from '../sentences/addresses.ts';

/** Address of a page, from the site's root → the anchors in it that others may link to, sorted. */
export type Register = Readonly<Record<string, readonly string[]>>;

/** A page that is no more, or an anchor of one that is. */
export interface Lost {
  readonly address: string;
  readonly anchor?: string;
}

/** Anchors that serve the page itself: fields, headings that name their section, numbers of references. */
const inner =
  /^(main|find|query|ask|moved|search-form|filters|results.*|copy-menu|needs.*|strip-title|ref-\d+|line-\d+|by-.*|for-.*|on-.*|when-.*|claims-.*|.*-heading|glance|others|disputes|echoes|figures|observed)$/;

const anchorsOf = (html: string) =>
  [...new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''))]
    .filter((id) => !inner.test(id))
    .toSorted();

/** The list that an address is a page of: `/claims/` for `/claims/2/`. Where a page begins may change; what it holds answers on the list. */
export function listOf(address: string): string {
  const place = parseAddress(address);
  if (!place) return address;
  const { number: _, ...list } = place;
  return formatAddress(list);
}

/** What a built site publishes, the pages of a list as one. Lines of a source are left out: they are fixed by its line count. */
export function publishedIn(dist: string): Register {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('index.html'),
  );
  const pages = files.map((path) => {
    const address = `/${path
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')}`;
    return [listOf(address), anchorsOf(readFileSync(join(dist, path), 'utf8'))] as const;
  });
  const lists = Map.groupBy(pages, ([list]) => list);
  const merged = [...lists].map(
    ([list, own]) =>
      [list, [...new Set(own.flatMap(([, anchors]) => anchors))].toSorted()] as const,
  );
  return Object.fromEntries(merged.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A page that only leads on keeps every anchor alive: it passes it to where it leads. */
const leadsOn = (anchors: readonly string[] | undefined) => anchors?.length === 0;

/** What is registered and no longer published. */
export function lostFrom(register: Register, published: Register): Lost[] {
  return Object.entries(register).flatMap(([address, anchors]): Lost[] => {
    const now = published[address];
    if (!now) return [{ address }];
    if (leadsOn(now)) return [];
    return anchors.filter((anchor) => !now.includes(anchor)).map((anchor) => ({ address, anchor }));
  });
}

/** The register with everything that is published now; nothing is taken away. */
export const merged = (register: Register, published: Register): Register =>
  Object.fromEntries(
    [...new Set([...Object.keys(register), ...Object.keys(published)])]
      .toSorted()
      .map((address) => [
        address,
        [...new Set([...(register[address] ?? []), ...(published[address] ?? [])])].toSorted(),
      ]),
  );
