import { addresses, href, knowledge } from '../../site/base.ts';
import { json } from '../../site/respond.ts';
import { type ListName, lists } from '../../twins/shapes.ts';

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
