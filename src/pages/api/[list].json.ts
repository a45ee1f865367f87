import { json } from '../../astro/respond.ts';
import { asJson } from '../../astro/twins.ts';
import { type ListName, lists } from '../../outputs/json/shapes.ts';

export const getStaticPaths = () =>
  (Object.keys(lists) as ListName[]).map((list) => ({ params: { list } }));

export const GET = ({ params }: { params: { list: ListName } }) => json(asJson.list(params.list));
