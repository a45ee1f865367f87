import type { Place } from '../../reading/document.ts';
import { oneOf } from '../../reading/problem.ts';
import { fill, kindNames, kinds, match, ownAddress, webAddress } from '../../schema/index.ts';
import { linkable } from '../places.ts';
import { everyRecord, type Records, type Report, type Rule } from '../records.ts';
import { lostKinds } from '../unknown-ids.ts';

/** A place on the same page. */
const anchor = /^#[\w-]+$/;

interface Link {
  readonly url: string;
  /** The page that holds it. */
  readonly page: string;
  readonly place: Place;
}

/** Links of every body, and where a record that is gone sends its readers. */
const linksIn = (records: Records): Link[] => [
  ...everyRecord(records).flatMap(({ kind, names, body }) => {
    const row = kinds[kind];
    if (!body || !('address' in row)) return [];
    const page = fill<string>(row.address, { ...names });
    return body.links.map((link) => ({ ...link, page }));
  }),
  ...records.moved.flatMap(({ record: { see }, at }) =>
    see === undefined ? [] : [{ url: see, page: '', place: at(['see']) }],
  ),
];

/** The address that a link leads to, without what only changes how its page is shown. */
const addressOf = ({ url, page }: Link) =>
  anchor.test(url) ? page + url : url.replace(/\?[^#]*/, '');

const pageOf = (address: string) => address.replace(/#.*/, '');

/** What may have been meant: the places of the page where there is one, else the pages. */
function meant(address: string, known: ReadonlySet<string>): readonly string[] {
  const page = pageOf(address);
  return known.has(page)
    ? [...known].filter((each) => each !== page && pageOf(each) === page)
    : [...known].filter((each) => !each.includes('#'));
}

/** The record that an address names. */
function recordAt(address: string): { readonly kind: string; readonly id: string } | undefined {
  for (const kind of kindNames) {
    const row = kinds[kind];
    const names = 'address' in row && kind !== 'guide' ? match(row.address, address) : undefined;
    if (names && 'id' in names) return { kind, id: String(names.id) };
  }
  return undefined;
}

/** What links can lead to. */
interface Site {
  readonly known: ReadonlySet<string>;
  /** Kinds of records that are lost together. */
  readonly lost: ReadonlySet<string>;
  /** Whether no file is damaged: which parts the page of one will have is not known. */
  readonly whole: boolean;
}

const siteOf = (records: Records): Site => ({
  known: linkable(records),
  lost: lostKinds(records),
  whole: kindNames.every((kind) => records.damaged.files(kind).length === 0),
});

const isThere = ({ known, whole }: Site, address: string) =>
  known.has(address) || (!whole && known.has(pageOf(address)));

type Named = ReturnType<typeof recordAt>;

/** What else may follow from the same mistake. */
function causeOf(page: string, record: Named, known: ReadonlySet<string>) {
  if (record) return { cause: `no ${record.kind} "${record.id}"` };
  // Of a page that is not there, no part is.
  return known.has(page) ? {} : { cause: `no page ${page}`, isOne: true };
}

/** Reports a link within the site that leads nowhere. */
function judge(link: Link, site: Site, report: Report): void {
  const { known, lost } = site;
  const address = addressOf(link);
  const page = pageOf(address);
  const record = recordAt(known.has(page) ? address : page);
  if (isThere(site, address) || (record && lost.has(record.kind))) return;
  report(link.place, `a link leads to "${link.url}", which is no place on this site`, {
    ...oneOf(address, meant(address, known), 'addresses'),
    ...causeOf(page, record, known),
  });
}

const isWithin = (url: string) => anchor.test(url) || ownAddress.safeParse(url).success;

export const rule: Rule = {
  name: 'links-allowed',
  description:
    'A link in content leads to a place on the same page, to a page of this site from its root, or to a web address.',
  check: (records, report) => {
    const site = siteOf(records);
    for (const link of linksIn(records)) {
      const { url, place } = link;
      if (isWithin(url)) judge(link, site, report);
      else if (!webAddress.safeParse(url).success)
        report(place, `a link leads to "${url}"`, { allowed: '#anchor, /address/, https://…' });
    }
  },
};
