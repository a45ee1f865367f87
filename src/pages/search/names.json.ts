import { namesOf } from '../../search/names.ts';
import { knowledge } from '../../site/base.ts';

export const GET = () =>
  new Response(JSON.stringify(namesOf(knowledge)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
