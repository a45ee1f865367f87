import type { Guide, Knowledge } from '../knowledge/knowledge.ts';
import { pageAddresses } from '../schema/index.ts';
import { addresses, guideAddress } from '../sentences/addresses.ts';

/** Pages that a guide is a part of, or that are laid out in a way of their own. */
const taken: readonly string[] = Object.values(pageAddresses).filter(
  (address) => address !== addresses.about(),
);

/** Guides with a plain page of their own, such as the one that says who makes the site. */
export const otherGuides = ({ guides }: Pick<Knowledge, 'guides'>): readonly Guide[] =>
  guides.filter(({ id }) => !taken.includes(guideAddress(id)));
