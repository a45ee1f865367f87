import type {
  Article,
  BreadcrumbList,
  Dataset,
  FAQPage,
  Claim as LinkedClaim,
  Thing,
} from 'schema-dts';
import type { Claim, Knowledge, Source } from '../knowledge/knowledge.ts';
import type { Question } from '../schema/index.ts';
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

const articleThing = ({ title, url, publisher, author, published }: Source): Article => ({
  '@type': 'Article',
  headline: title,
  ...(url && { url }),
  ...(publisher.name && { publisher: { '@type': 'Organization', name: publisher.name } }),
  ...(author.name && { author: { '@type': 'Person', name: author.name } }),
  ...(published.date && { datePublished: published.date }),
});

/** A claim and the articles it appears in. Not a ClaimReview: this site is no fact-checking organisation. */
export const claimThing = (knowledge: Knowledge, claim: Claim, absolute: Href): LinkedClaim => ({
  '@type': 'Claim',
  text: claim.text,
  url: absolute(addresses.claim(claim.id)),
  appearance: knowledge
    .sayingsOf(claim.id)
    .map(({ source }) => articleThing(knowledge.source(source))),
});

/** Questions with our answers. Not a QAPage: nobody else can answer here. */
export const questionsThing = (questions: readonly Question[], absolute: Href): FAQPage => ({
  '@type': 'FAQPage',
  mainEntity: questions.map(({ id, question, answer }) => ({
    '@type': 'Question',
    name: question,
    url: absolute(addresses.question(id)),
    acceptedAnswer: { '@type': 'Answer', text: answer },
  })),
});

/** The text of a JSON-LD block: `<` is escaped, so that no content can end the block. */
export const ldJson = (things: readonly Thing[]) =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
