import { json } from '../../../astro/respond.ts';
import { type ListName, listSchema, lists } from '../../../outputs/json/shapes.ts';

export const getStaticPaths = () =>
  (Object.keys(lists) as ListName[]).map((list) => ({ params: { list } }));

export const GET = ({ params }: { params: { list: ListName } }) => json(listSchema(params.list));
