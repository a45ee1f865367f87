import type { APIRoute } from 'astro';
import { absoluteHref, href, knowledge } from '../astro/base.ts';
import type { PublishedFile } from '../outputs/row.ts';
import { publishedFiles } from '../outputs/table.ts';

const splitPath = (path: string) => {
  const dot = path.lastIndexOf('.');
  return { path: path.slice(1, dot), ending: path.slice(dot + 1) };
};

export const getStaticPaths = () =>
  publishedFiles(knowledge).map((file) => ({ params: splitPath(file.path), props: { file } }));

/** Every file of the site that is no page, from the table of outputs. */
export const GET: APIRoute<{ file: PublishedFile }> = async ({ props: { file }, site }) =>
  new Response(await file.body({ knowledge, href, absolute: absoluteHref(site) }), {
    headers: { 'content-type': file.type },
  });
