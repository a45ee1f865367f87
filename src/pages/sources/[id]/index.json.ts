import { knowledge } from '../../../site/base.ts';
import { json } from '../../../site/respond.ts';
import { asJson } from '../../../site/twins.ts';

export const getStaticPaths = () =>
  knowledge.sources.map((source) => ({ params: { id: source.id }, props: { source } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  json(asJson.source(props.source));
