import { knowledge } from '../../../astro/base.ts';
import { card } from '../../../astro/cards.ts';
import { sourceCard } from '../../../outputs/cards/source.ts';

export const getStaticPaths = () =>
  knowledge.sources.map((source) => ({ params: { id: source.id }, props: { source } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(sourceCard(knowledge, props.source));
