import { z } from 'astro/zod';
import { type DisagreementRecord, disagreement } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import type { Base } from '../base.ts';
import { citationsJson } from './evidence.ts';
import { citation, id, ids, publish, url } from './published.ts';

const { criterion, scope, question, sides, resolution } = disagreement.shape;

export const disagreementShape = z.strictObject({
  id,
  url,
  criterion,
  scope,
  question,
  sides,
  claims: ids,
  resolution,
  references: z.array(citation),
});

export const disagreementJson = (base: Base, record: DisagreementRecord) =>
  publish(disagreementShape, {
    ...record,
    url: base.href(addresses.disagreement(record.id)),
    claims: record.sides.flatMap(({ claims }) => claims),
    references: citationsJson(base, record),
  });
