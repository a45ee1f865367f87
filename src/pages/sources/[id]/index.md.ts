import { knowledge } from '../../../site/base.ts';
import { markdown } from '../../../site/respond.ts';
import { asMarkdown } from '../../../site/twins.ts';

export const getStaticPaths = () =>
  knowledge.sources.map((source) => ({ params: { id: source.id }, props: { source } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  markdown(asMarkdown.source(props.source));
