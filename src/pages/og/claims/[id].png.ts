import { claimCard } from '../../../cards/claim.ts';
import { knowledge } from '../../../site/base.ts';
import { card } from '../../../site/cards.ts';

export const getStaticPaths = () =>
  knowledge.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(claimCard(knowledge, props.claim));
