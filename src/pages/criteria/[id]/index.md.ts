import { knowledge } from '../../../astro/base.ts';
import { markdown } from '../../../astro/respond.ts';
import { asMarkdown } from '../../../astro/twins.ts';

export const getStaticPaths = () =>
  knowledge.criteria.map((criterion) => ({ params: { id: criterion.id }, props: { criterion } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  markdown(asMarkdown.criterion(props.criterion));
