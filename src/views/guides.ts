import type { Guide, Knowledge } from '../knowledge/knowledge.ts';
import { pageAddresses } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';

const pages: readonly string[] = Object.values(pageAddresses);

/** Guides with a page of no other kind, such as the one that says who makes the site. */
export const otherGuides = ({ guides }: Pick<Knowledge, 'guides'>): readonly Guide[] =>
  guides.filter(({ id }) => !pages.includes(addresses.guide(id)));
