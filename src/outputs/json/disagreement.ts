import { z } from 'astro/zod';
import { type Disagreement, scopeOf, sourcesOn } from '../../knowledge/disagreements.ts';
import { disagreement, scopes, wordsOf } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { sideSays } from '../../sentences/disagreements.ts';
import type { Base } from '../base.ts';
import { citationsJson } from './evidence.ts';
import { citation, id, ids, publish, url } from './published.ts';

const { question, resolution } = disagreement.shape;

const sideShape = z.strictObject({
  says: z.string().describe('What its claims say in common.'),
  claims: ids,
  sources: ids.describe('Who makes one of them.'),
});

export const disagreementShape = z.strictObject({
  id,
  url,
  criterion: z.string(),
  scope: z.enum(wordsOf(scopes)).describe('Between sources, or within one.'),
  question,
  sides: z.array(sideShape),
  claims: ids,
  resolution,
  references: z.array(citation),
});
type DisagreementJson = z.infer<typeof disagreementShape>;

export const disagreementJson = (base: Base, record: Disagreement): DisagreementJson =>
  publish(disagreementShape, {
    ...record,
    url: base.href(addresses.disagreement(record.id)),
    scope: scopeOf(base.knowledge, record),
    sides: record.sides.map((side) => ({
      says: sideSays(base.knowledge, side),
      claims: side.claims,
      sources: [...sourcesOn(base.knowledge, side)],
    })),
    claims: record.sides.flatMap(({ claims }) => claims),
    references: citationsJson(base, record),
  });
