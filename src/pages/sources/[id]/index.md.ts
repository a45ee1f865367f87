import { knowledge } from '../../../astro/base.ts';
import { markdown } from '../../../astro/respond.ts';
import { asMarkdown } from '../../../astro/twins.ts';

export const getStaticPaths = () =>
  knowledge.sources.map((source) => ({ params: { id: source.id }, props: { source } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  markdown(asMarkdown.source(props.source));
