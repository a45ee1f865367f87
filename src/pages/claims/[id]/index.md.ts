import { knowledge } from '../../../site/base.ts';
import { markdown } from '../../../site/respond.ts';
import { asMarkdown } from '../../../site/twins.ts';

export const getStaticPaths = () =>
  knowledge.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }));

export const GET = ({ props }: { props: ReturnType<typeof getStaticPaths>[number]['props'] }) =>
  markdown(asMarkdown.claim(props.claim));
