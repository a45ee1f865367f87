import { absoluteHref, knowledge } from '../site/base.ts';
import { llmsText } from '../twins/llms.ts';

export const GET = ({ site }: { site: URL | undefined }) =>
  new Response(llmsText(knowledge, absoluteHref(site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
