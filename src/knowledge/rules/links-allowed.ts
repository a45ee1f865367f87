import { ownAddress, webAddress } from '../../schema/index.ts';
import type { Rule } from '../records.ts';

/** A place on the same page. */
const anchor = /^#[\w-]+$/;

const allowed = (url: string) =>
  anchor.test(url) || ownAddress.safeParse(url).success || webAddress.safeParse(url).success;

export const rule: Rule = {
  name: 'links-allowed',
  description:
    'A link in content leads to a place on the same page, to a page of this site from its root, or to a web address.',
  check: (records) =>
    [...records.criteria, ...records.sources, ...records.guides].flatMap(({ file, links }) =>
      links
        .filter(({ url }) => !allowed(url))
        .map(({ url, line, column }) => ({
          file,
          line,
          column,
          message: `a link leads to "${url}"`,
          allowed: '#anchor, /address/, https://…',
        })),
    ),
};
