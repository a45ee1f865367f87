import { knowledge } from '../../../astro/base.ts';
import { json } from '../../../astro/respond.ts';
import { asJson } from '../../../astro/twins.ts';

export const getStaticPaths = () =>
  knowledge.subjects.map((subject) => ({ params: { id: subject.id }, props: { subject } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  json(asJson.subject(props.subject));
