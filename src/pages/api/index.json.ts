import { addresses, href, knowledge } from '../../astro/base.ts';
import { json } from '../../astro/respond.ts';
import { type ListName, lists } from '../../outputs/json/shapes.ts';

export const GET = () =>
  json({
    name: knowledge.site.name,
    description: knowledge.site.description,
    lists: (Object.keys(lists) as ListName[]).map((name) => ({
      name,
      url: href(addresses.api(name)),
      schema: href(addresses.apiSchema(name)),
    })),
  });
