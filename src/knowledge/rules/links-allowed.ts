import { ownAddress, webAddress } from '../../schema/index.ts';
import { everyBody, type Rule } from '../records.ts';

/** A place on the same page. */
const anchor = /^#[\w-]+$/;

const allowed = (url: string) =>
  anchor.test(url) || ownAddress.safeParse(url).success || webAddress.safeParse(url).success;

export const rule: Rule = {
  name: 'links-allowed',
  description:
    'A link in content leads to a place on the same page, to a page of this site from its root, or to a web address.',
  check: (records, report) => {
    for (const { url, place } of everyBody(records).flatMap(({ links }) => links))
      if (!allowed(url))
        report(place, `a link leads to "${url}"`, { allowed: '#anchor, /address/, https://…' });
  },
};
