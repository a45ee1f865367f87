import { knowledge } from '../../../site/base.ts';
import { json } from '../../../site/respond.ts';
import { asJson } from '../../../site/twins.ts';

export const getStaticPaths = () =>
  knowledge.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  json(asJson.claim(props.claim));
