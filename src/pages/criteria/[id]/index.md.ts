import { knowledge } from '../../../site/base.ts';
import { markdown } from '../../../site/respond.ts';
import { asMarkdown } from '../../../site/twins.ts';

export const getStaticPaths = () =>
  knowledge.criteria.map((criterion) => ({ params: { id: criterion.id }, props: { criterion } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  markdown(asMarkdown.criterion(props.criterion));
