import { vocabulary } from '../../search/names.ts';
import { knowledge } from '../../site/base.ts';

export const GET = () =>
  new Response(JSON.stringify(vocabulary(knowledge)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
