import { sourceCard } from '../../../cards/source.ts';
import { knowledge } from '../../../site/base.ts';
import { card } from '../../../site/cards.ts';

export const getStaticPaths = () =>
  knowledge.sources.map((source) => ({ params: { id: source.id }, props: { source } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(sourceCard(knowledge, props.source));
