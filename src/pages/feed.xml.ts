import { absoluteHref, knowledge } from '../astro/base.ts';
import { changesFeed } from '../outputs/feed/feed.ts';

export const GET = ({ site }: { site: URL | undefined }) =>
  new Response(changesFeed(knowledge, absoluteHref(site)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
