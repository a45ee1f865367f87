import { disagreementCard } from '../../../cards/disagreement.ts';
import { knowledge } from '../../../site/base.ts';
import { card } from '../../../site/cards.ts';

export const getStaticPaths = () =>
  knowledge.disagreements.map((disagreement) => ({
    params: { id: disagreement.id },
    props: { disagreement },
  }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(disagreementCard(knowledge, props.disagreement));
