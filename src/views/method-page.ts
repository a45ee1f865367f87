import type { Knowledge } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import type { PageHead } from './head.ts';

/** The page of the method; none where the base has no such guide. */
export function methodPage({ guides }: Knowledge): PageHead | undefined {
  const guide = guides.find(({ id }) => id === 'method');
  return (
    guide && {
      title: guide.title,
      description: guide.description,
      address: addresses.method(),
    }
  );
}
