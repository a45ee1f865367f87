import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { Refusal } from '../home/refusal.ts';
import { formatAddress, parseAddress } from '../sentences/addresses.ts';

/** What others may link to, from the site's root: pages, and anchors in them: `/criteria/weight/`, `/criteria/weight/#disc`. */
export type Register = ReadonlySet<string>;

const pageOf = (address: string) => address.split('#')[0] ?? '';

/** A JSON object, address of a page → its anchors, sorted; one address a line, so that an addition is a line of its diff. */
export function printRegister(register: Register): string {
  const pages = [...Map.groupBy([...register].toSorted(), pageOf)].map(([page, addresses]) => [
    page,
    addresses.flatMap((address) => address.split('#')[1] ?? []),
  ]);
  return `${JSON.stringify(Object.fromEntries(pages), null, 1)}\n`;
}

export function parseRegister(text: string): Register {
  const pages = Object.entries(JSON.parse(text) as Record<string, readonly string[]>);
  return new Set(
    pages.flatMap(([page, anchors]) => [page, ...anchors.map((anchor) => `${page}#${anchor}`)]),
  );
}

/** The register in the file at `file`; an empty one where there is none. Throws a Refusal where something else stands there. */
export function registerAt(file: string): Register {
  if (!existsSync(file)) return new Set();
  try {
    return parseRegister(readFileSync(file, 'utf8'));
  } catch {
    throw new Refusal({
      place: file,
      got: 'no register',
      allowed: 'pages and their anchors, as npm run addresses writes them',
      remedy: 'undo what was edited or merged by hand',
    });
  }
}

/** Attributes by which a page names parts of its own: what they point at is a label, or is written by a script. */
const labelling = ['for', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
/** What a reader fills in or a script shows. */
const working = 'form, [hidden], [role="status"]';
/** Numbers of references and of lines, which follow from their order. */
const numbered = /^(ref|line)-\d+$/;

/** Ids that the page itself points at. */
const ownIds = (document: Document): ReadonlySet<string> =>
  new Set(
    labelling.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap(
        (element) => element.getAttribute(name)?.split(/\s+/) ?? [],
      ),
    ),
  );

/** The anchors of a page that others may link to: what its main part marks for them, and not for itself. */
export function anchorsOf(document: Document): string[] {
  const own = ownIds(document);
  return [...document.querySelectorAll('main [id]')]
    .filter((element) => !element.closest(working))
    .map(({ id }) => id)
    .filter((id) => !own.has(id) && !numbered.test(id));
}

/** The list that an address is a page of: `/claims/` for `/claims/2/`. Where a page begins may change; what it holds answers on the list. */
export function listOf(address: string): string {
  const place = parseAddress(address);
  if (!place) return address;
  const { number: _, ...list } = place;
  return formatAddress(list);
}

/** What a built site publishes. */
export interface Published {
  /** The pages of a list as one. */
  readonly addresses: Register;
  /** Pages that lead on, or say that something is gone: whatever anchor is asked for, they answer. */
  readonly onward: ReadonlySet<string>;
}

/** Whether a page without anchors is there only for those who come by an old address. */
const isOnward = (document: Document): boolean =>
  document.querySelector('meta[name=robots]')?.getAttribute('content') === 'noindex';

/** What the site in the folder `dist` publishes; `documentOf` gives its pages where they have been parsed already. */
export function publishedIn(
  dist: string,
  documentOf = (path: string): Document =>
    parseHTML(readFileSync(join(dist, path), 'utf8')).document,
): Published {
  const addresses = new Set<string>();
  const onward = new Set<string>();
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('index.html')) continue;
    const file = path.split(sep).join('/');
    const page = listOf(`/${file}`.replace(/index\.html$/, ''));
    const document = documentOf(file);
    const anchors = anchorsOf(document);
    addresses.add(page);
    for (const anchor of anchors) addresses.add(`${page}#${anchor}`);
    if (anchors.length === 0 && isOnward(document)) onward.add(page);
  }
  return { addresses, onward };
}

/** What is registered and no longer published. Of a page that is no more, its anchors are not named as well. */
export function lostFrom(register: Register, { addresses, onward }: Published): string[] {
  const answers = (address: string) => addresses.has(address) || onward.has(pageOf(address));
  const pageIsLost = (address: string) => address.includes('#') && !addresses.has(pageOf(address));
  return [...register].filter((address) => !answers(address) && !pageIsLost(address));
}

/** The register with everything that is published now; nothing is taken away. */
export const merged = (register: Register, { addresses }: Published): Register =>
  register.union(addresses);
