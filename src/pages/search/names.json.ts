import { knowledge } from '../../astro/base.ts';
import { namesOf } from '../../outputs/search/names.ts';

export const GET = () =>
  new Response(JSON.stringify(namesOf(knowledge)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
