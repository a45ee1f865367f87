import { searchAddress } from '../sentences/addresses.ts';
import type { Base } from './base.ts';
import { escapeHtml } from './copy/formats.ts';

/** Lets a browser offer this site as a search engine. */
export function opensearch({ knowledge: { site }, absolute }: Base): string {
  const template = `${absolute(searchAddress(''))}{searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(site.name.slice(0, 16))}</ShortName>
  <Description>${escapeHtml(site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escapeHtml(template)}"/>
</OpenSearchDescription>
`;
}
