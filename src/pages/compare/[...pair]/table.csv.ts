import { absoluteHref, knowledge } from '../../../astro/base.ts';
import type { Subject } from '../../../knowledge/knowledge.ts';
import { toCsv } from '../../../outputs/copy/csv.ts';
import { summaryRows } from '../../../outputs/copy/tables.ts';
import { tablePaths } from '../../../views/comparisons.ts';

export const getStaticPaths = () => tablePaths(knowledge.subjects);

export const GET = ({
  props,
  site,
}: {
  props: { subjects: readonly Subject[] };
  site: URL | undefined;
}) =>
  new Response(toCsv(summaryRows(knowledge, props.subjects, absoluteHref(site))), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
