import type { APIRoute, GetStaticPaths } from 'astro';
import type { PublishedFile } from '../outputs/row.ts';
import { publishedFiles } from '../outputs/table.ts';
import { absoluteHref, href, knowledge } from './base.ts';

/** The files with the ending of this route, `/[...path].json` say. */
export const getStaticPaths = (({ routePattern }) => {
  const ending = routePattern.slice(routePattern.lastIndexOf('.'));
  return publishedFiles(knowledge)
    .filter(({ path }) => path.endsWith(ending))
    .map((file) => ({ params: { path: file.path.slice(1, -ending.length) }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: PublishedFile }> = async ({ props: { file }, site }) =>
  new Response(await file.body({ knowledge, href, absolute: absoluteHref(site) }), {
    headers: { 'content-type': file.type },
  });
