import { absoluteHref, knowledge } from '../astro/base.ts';
import { llmsText } from '../outputs/markdown/llms.ts';

export const GET = ({ site }: { site: URL | undefined }) =>
  new Response(llmsText(knowledge, absoluteHref(site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
