import { z } from 'astro/zod';
import type { Claim } from '../../knowledge/knowledge.ts';
import { check, claim } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { claimLines } from '../../sentences/names.ts';
import type { Base } from '../base.ts';
import { withEvidence } from './evidence.ts';
import { evidence, id, publish, url } from './published.ts';

const { criterion, subjects, stance, kind, text, note } = claim.shape;
const checkShape = check.pick({ verdict: true, why: true }).extend(evidence);

export const claimShape = z.strictObject({
  id,
  url,
  source: z.string(),
  section: z.string(),
  lines: z.array(z.int().positive()),
  criterion,
  subjects,
  stance,
  kind,
  text,
  note,
  check: checkShape.nullable().describe('null while nobody has checked the claim.'),
});
export type ClaimJson = z.infer<typeof claimShape>;

export const claimJson = (base: Base, record: Claim): ClaimJson =>
  publish(claimShape, {
    ...record,
    url: base.href(addresses.claim(record.id)),
    lines: claimLines(record),
    check: record.check ? publish(checkShape, withEvidence(base, record.check)) : null,
  });
