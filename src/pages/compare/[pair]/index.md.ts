import { pairsOf } from '../../../knowledge/addresses.ts';
import { knowledge } from '../../../site/base.ts';
import { markdown } from '../../../site/respond.ts';
import { asMarkdown } from '../../../site/twins.ts';

export const getStaticPaths = () =>
  pairsOf(knowledge.subjects).map((pair) => ({ params: { pair: pair.map(({ id }) => id).join('-vs-') }, props: { pair } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) => markdown(asMarkdown.summary(props.pair));
