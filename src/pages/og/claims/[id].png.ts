import { knowledge } from '../../../astro/base.ts';
import { card } from '../../../astro/cards.ts';
import { claimCard } from '../../../outputs/cards/claim.ts';

export const getStaticPaths = () =>
  knowledge.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(claimCard(knowledge, props.claim));
