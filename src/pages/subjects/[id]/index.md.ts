import { knowledge } from '../../../astro/base.ts';
import { markdown } from '../../../astro/respond.ts';
import { asMarkdown } from '../../../astro/twins.ts';

export const getStaticPaths = () =>
  knowledge.subjects.map((subject) => ({ params: { id: subject.id }, props: { subject } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  markdown(asMarkdown.subject(props.subject));
