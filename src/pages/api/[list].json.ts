import { json } from '../../site/respond.ts';
import { asJson } from '../../site/twins.ts';
import { type ListName, lists } from '../../twins/shapes.ts';

export const getStaticPaths = () =>
  (Object.keys(lists) as ListName[]).map((list) => ({ params: { list } }));

export const GET = ({ params }: { params: { list: ListName } }) => json(asJson.list(params.list));
