import { knowledge } from '../../astro/base.ts';
import { vocabulary } from '../../outputs/search/names.ts';

export const GET = () =>
  new Response(JSON.stringify(vocabulary(knowledge)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
