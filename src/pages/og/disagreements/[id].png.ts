import { knowledge } from '../../../astro/base.ts';
import { card } from '../../../astro/cards.ts';
import { disagreementCard } from '../../../outputs/cards/disagreement.ts';

export const getStaticPaths = () =>
  knowledge.disagreements.map((disagreement) => ({
    params: { id: disagreement.id },
    props: { disagreement },
  }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(disagreementCard(knowledge, props.disagreement));
