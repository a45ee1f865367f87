import { knowledge } from '../../../astro/base.ts';
import { json } from '../../../astro/respond.ts';
import { asJson } from '../../../astro/twins.ts';

export const getStaticPaths = () =>
  knowledge.sources.map((source) => ({ params: { id: source.id }, props: { source } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  json(asJson.source(props.source));
