import { criterionCard } from '../../../cards/criterion.ts';
import { knowledge } from '../../../site/base.ts';
import { card } from '../../../site/cards.ts';

export const getStaticPaths = () =>
  knowledge.criteria.map((criterion) => ({ params: { id: criterion.id }, props: { criterion } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(criterionCard(knowledge, props.criterion));
