import { pairsOf } from '../../../knowledge/addresses.ts';
import { toCsv } from '../../../share/csv.ts';
import { absoluteHref, knowledge } from '../../../site/base.ts';
import { summaryRows } from '../../../twins/tables.ts';

export const getStaticPaths = () =>
  pairsOf(knowledge.subjects).map((pair) => ({ params: { pair: pair.map(({ id }) => id).join('-vs-') }, props: { pair } }));

export const GET = ({ props, site }: { props: ReturnType<typeof getStaticPaths>[number]['props']; site: URL | undefined }) =>
  new Response(toCsv(summaryRows(knowledge, props.pair, absoluteHref(site))), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
