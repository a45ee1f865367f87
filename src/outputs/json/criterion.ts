import { z } from 'astro/zod';
import { disagreementsOn } from '../../knowledge/disagreements.ts';
import type { Criterion } from '../../knowledge/knowledge.ts';
import { agreementOn, positionsOn } from '../../knowledge/scorecard.ts';
import { agreements, cell, criterion, finding, wordsOf } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';

import type { Base } from '../base.ts';
import { readingMarkdown } from '../markdown/reading.ts';
import { citationsJson, withEvidence } from './evidence.ts';
import { citation, evidence, id, ids, publish, url } from './published.ts';

const cellShape = z.strictObject({
  subject: z.string(),
  url,
  ...cell.pick({ support: true, fact: true, text: true }).shape,
  ...evidence,
});
const findingShape = finding.extend(evidence).omit({ shelfLife: true, until: true });
const position = z.strictObject({ source: z.string(), stance: z.string(), claims: z.int() });

export const criterionShape = z.strictObject({
  id,
  url,
  ...criterion.pick({ name: true, question: true, definition: true, polarity: true }).shape,
  group: z.string(),
  aliases: ids,
  cells: z.array(cellShape),
  finding: findingShape.nullable().describe('null while the evidence has not been weighed.'),
  agreement: z.enum(wordsOf(agreements)),
  stances: z.array(position),
  claims: ids,
  reading: z.string().describe('The reading, as Markdown.'),
  passages: z
    .array(citation)
    .describe('What the reading opens and no cell, finding or claim cites.'),
  disagreements: ids,
});
export type CriterionJson = z.infer<typeof criterionShape>;

function cellsJson(base: Base, { id: criterion, cells }: Criterion): CriterionJson['cells'] {
  return base.knowledge.subjects.flatMap(({ id: subject }) => {
    const given = cells[subject];
    const address = base.href(addresses.cell(criterion, subject));
    const values = given && { ...withEvidence(base, given), subject, url: address };
    return values ? [publish(cellShape, values)] : [];
  });
}

const stancesJson = ({ knowledge }: Base, { id }: Criterion): CriterionJson['stances'] =>
  positionsOn(knowledge, id).map(({ source, stance, claims }) => ({
    source: source.id,
    stance,
    claims: claims.length,
  }));

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

export const criterionJson = (base: Base, record: Criterion): CriterionJson =>
  publish(criterionShape, {
    ...record,
    url: base.href(addresses.criterion(record.id)),
    group: record.group.id,
    cells: cellsJson(base, record),
    finding: record.finding ? publish(findingShape, withEvidence(base, record.finding)) : null,
    agreement: agreementOn(base.knowledge, record.id),
    stances: stancesJson(base, record),
    claims: idsOf(base.knowledge.claimsOn(record.id)),
    reading: readingMarkdown(base, record),
    passages: citationsJson(base, { references: record.passages }),
    disagreements: idsOf(disagreementsOn(base.knowledge, record.id)),
  });
