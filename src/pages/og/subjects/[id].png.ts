import { knowledge } from '../../../astro/base.ts';
import { card } from '../../../astro/cards.ts';
import { subjectCard } from '../../../outputs/cards/subject.ts';

export const getStaticPaths = () =>
  knowledge.subjects.map((subject) => ({ params: { id: subject.id }, props: { subject } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(subjectCard(knowledge, props.subject));
