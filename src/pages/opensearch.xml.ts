import { addresses, href, knowledge } from '../astro/base.ts';
import { escapeHtml } from '../outputs/copy/formats.ts';

/** Lets a browser offer this site as a search engine. */
export const GET = ({ site }: { site: URL | undefined }) => {
  const template = `${new URL(href(addresses.search()), site).href}?q={searchTerms}`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(knowledge.site.name.slice(0, 16))}</ShortName>
  <Description>${escapeHtml(knowledge.site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escapeHtml(template)}"/>
</OpenSearchDescription>
`;
  return new Response(body, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
