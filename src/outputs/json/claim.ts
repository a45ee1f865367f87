import { z } from 'astro/zod';
import type { Claim, Saying } from '../../knowledge/knowledge.ts';
import { linesOf } from '../../knowledge/sayings.ts';
import { check, claim, locator, saying } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { wordingInFull } from '../../sentences/sayings.ts';
import type { Base } from '../base.ts';
import { withEvidence } from './evidence.ts';
import { evidence, id, publish, url } from './published.ts';

const { subjects, stance, kind, text, note } = claim.shape;
const checkShape = check.pick({ verdict: true, why: true }).extend(evidence);

const saidShape = z.strictObject({
  source: z.string(),
  lines: z.array(locator.shape.line).describe('Lines of the archived text, each once.'),
  note: saying.shape.note.describe('What is particular in the wording, and on which line.'),
  url,
});

export const claimShape = z.strictObject({
  id,
  url,
  criterion: z.string(),
  subjects,
  stance,
  kind,
  text,
  note,
  said: z.array(saidShape).describe('Who says it, each source once.'),
  check: checkShape.nullable().describe('null while nobody has checked the claim.'),
});
export type ClaimJson = z.infer<typeof claimShape>;

const saidJson = ({ href }: Base, record: Saying): ClaimJson['said'][number] =>
  publish(saidShape, {
    source: record.source,
    lines: [...linesOf(record)],
    note: wordingInFull(record),
    url: href(addresses.saying(record.claim, record.source)),
  });

export const claimJson = (base: Base, record: Claim): ClaimJson =>
  publish(claimShape, {
    ...record,
    url: base.href(addresses.claim(record.id)),
    said: base.knowledge.sayingsOf(record.id).map((each) => saidJson(base, each)),
    check: record.check ? publish(checkShape, withEvidence(base, record.check)) : null,
  });
