import { knowledge } from '../../../site/base.ts';
import { json } from '../../../site/respond.ts';
import { asJson } from '../../../site/twins.ts';

export const getStaticPaths = () =>
  knowledge.subjects.map((subject) => ({ params: { id: subject.id }, props: { subject } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  json(asJson.subject(props.subject));
