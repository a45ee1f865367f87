import type { Subject } from '../../../knowledge/knowledge.ts';
import { toCsv } from '../../../share/csv.ts';
import { absoluteHref, knowledge } from '../../../site/base.ts';
import { summaryRows } from '../../../twins/tables.ts';
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
