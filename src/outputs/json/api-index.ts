import { addresses } from '../../sentences/addresses.ts';
import type { Base } from '../base.ts';

/** `/api/index.json`: the lists that have an entry, each with its schema. */
export const apiIndex = ({ knowledge: { site }, href }: Base, lists: readonly string[]) => ({
  name: site.name,
  description: site.description,
  lists: lists.map((name) => ({
    name,
    url: href(addresses.api(name)),
    schema: href(addresses.apiSchema(name)),
  })),
});
