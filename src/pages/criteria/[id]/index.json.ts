import { knowledge } from '../../../site/base.ts';
import { json } from '../../../site/respond.ts';
import { asJson } from '../../../site/twins.ts';

export const getStaticPaths = () =>
  knowledge.criteria.map((criterion) => ({ params: { id: criterion.id }, props: { criterion } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  json(asJson.criterion(props.criterion));
