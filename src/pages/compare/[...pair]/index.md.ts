import { knowledge } from '../../../astro/base.ts';
import { markdown } from '../../../astro/respond.ts';
import { asMarkdown } from '../../../astro/twins.ts';
import type { Subject } from '../../../knowledge/knowledge.ts';
import { tablePaths } from '../../../views/comparisons.ts';

export const getStaticPaths = () => tablePaths(knowledge.subjects);

export const GET = ({ props }: { props: { subjects: readonly Subject[] } }) =>
  markdown(asMarkdown.summary(props.subjects));
