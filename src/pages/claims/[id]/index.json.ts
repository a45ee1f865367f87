import { knowledge } from '../../../astro/base.ts';
import { json } from '../../../astro/respond.ts';
import { asJson } from '../../../astro/twins.ts';

export const getStaticPaths = () =>
  knowledge.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  json(asJson.claim(props.claim));
