import { knowledge } from '../../../astro/base.ts';
import { card } from '../../../astro/cards.ts';
import { criterionCard } from '../../../outputs/cards/criterion.ts';

export const getStaticPaths = () =>
  knowledge.criteria.map((criterion) => ({ params: { id: criterion.id }, props: { criterion } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(criterionCard(knowledge, props.criterion));
