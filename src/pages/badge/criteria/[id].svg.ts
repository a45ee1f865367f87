import { knowledge } from '../../../astro/base.ts';
import { badge } from '../../../pictures/badge.ts';
import { certaintyPhrase, findingLabel } from '../../../sentences/phrases.ts';

export const getStaticPaths = () =>
  knowledge.criteria.map((criterion) => ({ params: { id: criterion.id }, props: { criterion } }));

export const GET = ({
  props: { criterion },
}: {
  props: ReturnType<typeof getStaticPaths>[number]['props'];
}) => {
  const { name, finding } = criterion;
  const value = `${findingLabel(knowledge, finding)}${finding ? `, ${certaintyPhrase(finding)}` : ''}`;
  return new Response(badge(name, value), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
};
