import { knowledge } from '../../../astro/base.ts';
import { markdown } from '../../../astro/respond.ts';
import { asMarkdown } from '../../../astro/twins.ts';

export const getStaticPaths = () =>
  knowledge.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  markdown(asMarkdown.claim(props.claim));
