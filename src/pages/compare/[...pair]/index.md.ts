import type { Subject } from '../../../knowledge/knowledge.ts';
import { knowledge } from '../../../site/base.ts';
import { markdown } from '../../../site/respond.ts';
import { asMarkdown } from '../../../site/twins.ts';
import { tablePaths } from '../../../views/comparisons.ts';

export const getStaticPaths = () => tablePaths(knowledge.subjects);

export const GET = ({ props }: { props: { subjects: readonly Subject[] } }) =>
  markdown(asMarkdown.summary(props.subjects));
