import { z } from 'astro/zod';
import { disagreementsBy } from '../../knowledge/disagreements.ts';
import type { Source } from '../../knowledge/knowledge.ts';
import { source } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import type { Base } from '../base.ts';
import { digestMarkdown } from '../markdown/reading.ts';
import { id, ids, publish, url } from './published.ts';

const { title, summary, interest, sha256, lines, ledger, publisher, published } = source.shape;

export const sourceShape = z.strictObject({
  id,
  url,
  title,
  address: source.shape.url.describe('Where the article was published, where that is known.'),
  publisher: publisher.shape.name,
  publisherPrinted: publisher.shape.printed,
  author: source.shape.author.shape.name,
  published: published.shape.date,
  summary,
  interest,
  sha256,
  lines,
  ledger,
  claims: ids,
  digest: z.string().describe('The article retold, as Markdown.'),
  disagreements: ids,
});
export type SourceJson = z.infer<typeof sourceShape>;

export const sourceJson = (base: Base, record: Source): SourceJson =>
  publish(sourceShape, {
    ...record,
    url: base.href(addresses.source(record.id)),
    address: record.url,
    publisher: record.publisher.name,
    publisherPrinted: record.publisher.printed,
    author: record.author.name,
    published: record.published.date,
    claims: base.knowledge.claimsBy(record.id).map(({ id }) => id),
    digest: digestMarkdown(base, record),
    disagreements: disagreementsBy(base.knowledge, record.id).map(({ id }) => id),
  });
