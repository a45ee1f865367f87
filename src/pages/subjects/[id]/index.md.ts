import { knowledge } from '../../../site/base.ts';
import { markdown } from '../../../site/respond.ts';
import { asMarkdown } from '../../../site/twins.ts';

export const getStaticPaths = () =>
  knowledge.subjects.map((subject) => ({ params: { id: subject.id }, props: { subject } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  markdown(asMarkdown.subject(props.subject));
