import type { BreadcrumbList, Dataset, Claim as LinkedClaim, Thing } from 'schema-dts';
import type { Claim, Knowledge } from '../knowledge/knowledge.ts';
import { addresses, type Href } from '../sentences/addresses.ts';
import type { Address } from './navigation.ts';

/** Linked data in schema.org's words; only what is true of the page. */
export type { Thing };

export const breadcrumbs = (crumbs: readonly Address[], absolute: Href): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: absolute(address),
  })),
});

/** The knowledge base as a data set with its files. */
export const dataset = (knowledge: Knowledge, absolute: Href): Dataset => ({
  '@type': 'Dataset',
  name: knowledge.site.name,
  description: knowledge.site.description,
  url: absolute(addresses.home()),
  isAccessibleForFree: true,
  distribution: (['criteria', 'claims', 'sources'] as const).map((name) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat: 'application/json',
    contentUrl: absolute(addresses.api(name)),
  })),
});

/** A claim and the article it appears in. Not a ClaimReview: this site is no fact-checking organisation. */
export function claimThing(knowledge: Knowledge, claim: Claim, absolute: Href): LinkedClaim {
  const { title, url, publisher, author, published } = knowledge.source(claim.source);
  return {
    '@type': 'Claim',
    text: claim.text,
    url: absolute(addresses.claim(claim.id)),
    appearance: {
      '@type': 'Article',
      headline: title,
      ...(url && { url }),
      ...(publisher.name && { publisher: { '@type': 'Organization', name: publisher.name } }),
      ...(author.name && { author: { '@type': 'Person', name: author.name } }),
      ...(published.date && { datePublished: published.date }),
    },
  };
}

/** The text of a JSON-LD block: `<` is escaped, so that no content can end the block. */
export const ldJson = (things: readonly Thing[]) =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
