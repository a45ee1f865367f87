import { searchAddress } from '../sentences/addresses.ts';
import type { Base } from './base.ts';
import { xml } from './xml.ts';

/** Lets a browser offer this site as a search engine. */
export const opensearch = ({
  knowledge: { site },
  absolute,
}: Base): string => xml`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${site.name.slice(0, 16)}</ShortName>
  <Description>${site.description}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${absolute(searchAddress(''))}{searchTerms}"/>
</OpenSearchDescription>
`;
