import { subjectCard } from '../../../cards/subject.ts';
import { knowledge } from '../../../site/base.ts';
import { card } from '../../../site/cards.ts';

export const getStaticPaths = () =>
  knowledge.subjects.map((subject) => ({ params: { id: subject.id }, props: { subject } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  card(subjectCard(knowledge, props.subject));
