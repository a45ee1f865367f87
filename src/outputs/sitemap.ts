import { hooks } from '../knowledge/hooks.ts';
import type { Claim, Criterion, Knowledge } from '../knowledge/knowledge.ts';
import type { PageName } from '../schema/index.ts';
import { comparisonAddress, comparisonsOf, parseAddress } from '../sentences/addresses.ts';
import { changesOf } from '../views/changes.ts';
import { oldAddresses } from '../views/moved.ts';

const hiddenPages: readonly (PageName | undefined)[] = ['search', 'embed', undefined];

/** Pages that only lead on, or say that something is gone. */
function isOnward(knowledge: Knowledge, address: string): boolean {
  const { page } = parseAddress(address) ?? {};
  if (page === 'compare' || page === 'compareAll')
    return !comparisonsOf(knowledge.subjects).some(
      (subjects) => comparisonAddress(subjects.map(({ id }) => id)) === address,
    );
  return oldAddresses(knowledge).some(({ from }) => from === address);
}

/** Whether the page at `address`, from the site's root, is one for search engines: none that asks them not to show it. */
export const isListed = (knowledge: Knowledge, address: string): boolean =>
  hooks().pages.some((page) => page.address === address) ||
  (!hiddenPages.includes(parseAddress(address)?.page) && !isOnward(knowledge, address));

type Day = string | undefined;

/** The newest of some days, `YYYY-MM-DD`; none where there is none. */
const newest = (days: readonly Day[]): Day =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);

const ofClaim = (knowledge: Knowledge, { id, check }: Claim): Day =>
  newest([check?.checked, ...changesOf(knowledge, { claim: id }).map(({ on }) => on)]);

const ofClaims = (knowledge: Knowledge, claims: readonly Claim[]): Day =>
  newest(claims.map((claim) => ofClaim(knowledge, claim)));

const ofCriterion = (knowledge: Knowledge, { id, cells, finding }: Criterion): Day =>
  newest([
    finding?.checked,
    ...Object.values(cells).map((cell) => cell?.checked),
    ...changesOf(knowledge, { criterion: id }).map(({ on }) => on),
    ofClaims(knowledge, knowledge.claimsOn(id)),
  ]);

const disputed = (knowledge: Knowledge, id: string) =>
  knowledge
    .disagreement(id)
    .sides.flatMap(({ claims }) => claims.map((claim) => knowledge.claim(claim)));

const ofAll = (knowledge: Knowledge): Day =>
  newest([
    ...knowledge.criteria.map((criterion) => ofCriterion(knowledge, criterion)),
    ...knowledge.changes.map(({ on }) => on),
  ]);

/** The day of the last check or change of what a page shows, by its address from the site's root; none where that is not known. */
export function lastChanged(knowledge: Knowledge, address: string): Day {
  const { page, id = '' } = parseAddress(address) ?? {};
  if (page === 'claim') return ofClaim(knowledge, knowledge.claim(id));
  if (page === 'criterion') return ofCriterion(knowledge, knowledge.criterion(id));
  if (page === 'source') return ofClaims(knowledge, knowledge.claimsBy(id));
  if (page === 'disagreement') return ofClaims(knowledge, disputed(knowledge, id));
  return ofAll(knowledge);
}
