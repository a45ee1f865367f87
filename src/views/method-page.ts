import type { Guide, Knowledge } from '../knowledge/knowledge.ts';
import { addresses, guideAddress } from '../sentences/addresses.ts';
import type { PageHead } from './head.ts';

/** The page of a guide. */
export const guidePage = ({ id, title, description }: Guide): PageHead => ({
  title,
  description,
  address: guideAddress(id),
});

const isMethod = ({ id }: Guide) => guideAddress(id) === addresses.method();

/** The page of the method; none where the base has no such guide. */
export function methodPage({ guides }: Knowledge): PageHead | undefined {
  const guide = guides.find(isMethod);
  return guide && guidePage(guide);
}
