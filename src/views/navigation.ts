import { hooks } from '../knowledge/hooks.ts';
import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { hasPage } from '../knowledge/presence.ts';
import type { PageName } from '../schema/index.ts';
import { addresses, comparisonAddress, guideAddress } from '../sentences/addresses.ts';
import { counted } from '../sentences/numbers.ts';
import { otherGuides } from './guides.ts';

/** A name and where it leads, from the site's root. */
export interface Address {
  readonly name: string;
  readonly address: string;
}

/** The table of all subjects. */
export const summaryAddress = (knowledge: Knowledge) => comparisonAddress(knowledge.site.subjects);

/** How many there are, where there are any. */
export const countedLink = (
  records: readonly unknown[],
  one: string,
  address: string,
): Address[] => (records.length > 0 ? [{ name: counted(records.length, one), address }] : []);

/** A page by its name, where it has anything on it. */
const where = (knowledge: Knowledge, page: PageName, name: string, address: string): Address[] =>
  hasPage(knowledge, page) ? [{ name, address }] : [];

/** The menu, by what a reader comes to do. */
export const mainNavigation = (knowledge: Knowledge): Address[] => [
  ...where(knowledge, 'choose', 'Choose', addresses.choose()),
  { name: 'Compare', address: summaryAddress(knowledge) },
  ...where(knowledge, 'faq', 'Questions', addresses.faq()),
  { name: 'Fact checks', address: addresses.claims() },
  ...where(knowledge, 'lab', 'Lab', addresses.lab()),
  { name: 'How we check', address: addresses.method() },
  ...hooks().pages.flatMap(({ menu, address }) =>
    menu === undefined ? [] : [{ name: menu, address }],
  ),
];

/** At the foot: who makes it, the rest of the knowledge base, its data. */
export const footNavigation = (knowledge: Knowledge): Address[] => [
  ...otherGuides(knowledge).map(({ id, name, title }) => ({
    name: name ?? title,
    address: guideAddress(id),
  })),
  { name: 'Topics', address: addresses.criteria() },
  ...knowledge.subjects.map(({ id, name }) => ({ name, address: addresses.subject(id) })),
  { name: 'Articles', address: addresses.sources() },
  ...where(knowledge, 'disagreements', 'Disagreements', addresses.disagreements()),
  ...where(knowledge, 'references', 'References', addresses.references()),
  ...where(knowledge, 'changes', 'Changes', addresses.changes()),
  { name: 'Data (JSON)', address: addresses.api('index') },
];

export interface Neighbours {
  readonly previous: Address | undefined;
  readonly next: Address | undefined;
}

/** The records before and after `id` in reading order. */
export function neighbours<T extends { readonly id: string }>(
  records: readonly T[],
  id: string,
  toAddress: (record: T) => Address,
): Neighbours {
  const at = records.findIndex((record) => record.id === id);
  const [before, after] = [records[at - 1], records[at + 1]];
  return { previous: before && toAddress(before), next: after && toAddress(after) };
}

export const criterionAddress = ({ id, name }: Criterion): Address => ({
  name,
  address: addresses.criterion(id),
});
