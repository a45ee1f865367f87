import type { Guide, Knowledge } from '../knowledge/knowledge.ts';
import { addresses, guideAddress } from '../sentences/addresses.ts';
import type { PageHead } from './head.ts';

/** The page of a guide, with the rules that it states. */
export const guidePage = ({ id, title, description, rules }: Guide) => ({
  head: { title, description, address: guideAddress(id) } satisfies PageHead,
  rules,
});

export type GuidePage = ReturnType<typeof guidePage>;

const isMethod = ({ id }: Guide) => guideAddress(id) === addresses.method();

/** The page of the method; none where the base has no such guide. */
export function methodPage({ guides }: Knowledge): GuidePage | undefined {
  const guide = guides.find(isMethod);
  return guide && guidePage(guide);
}
