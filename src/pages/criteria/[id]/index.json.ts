import { knowledge } from '../../../astro/base.ts';
import { json } from '../../../astro/respond.ts';
import { asJson } from '../../../astro/twins.ts';

export const getStaticPaths = () =>
  knowledge.criteria.map((criterion) => ({ params: { id: criterion.id }, props: { criterion } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  json(asJson.criterion(props.criterion));
