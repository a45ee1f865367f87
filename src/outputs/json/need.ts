import { z } from 'astro/zod';
import { dueOn } from '../../knowledge/freshness.ts';
import type { Criterion } from '../../knowledge/knowledge.ts';
import { day, type Need, need } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { answerLabel, cellTitle } from '../../sentences/cells.ts';
import { findingLabel } from '../../sentences/findings.ts';
import { certaintyLabel } from '../../sentences/labels.ts';
import { stampOf } from '../../sentences/stamps.ts';
import type { Base } from '../base.ts';
import { id, publish, url } from './published.ts';

const rest = z.strictObject({
  name: z.string(),
  url,
  says: z.string().describe('The answer of the cell, or the finding of the criterion.'),
  certainty: z.string().describe('How sure the evidence makes us of the finding there.'),
  stamp: z.string().describe('When it was checked and against which versions.'),
  due: day.optional().describe('The day on which it is due for a re-check.'),
});
const { need: asked, short, favours, unknown, changes } = need.shape;

export const needShape = z.strictObject({
  id,
  url,
  need: asked,
  short,
  favours,
  reasons: z.array(z.strictObject({ subject: z.string(), text: z.string(), rests: z.array(rest) })),
  disputed: z.array(z.strictObject({ question: z.string(), url })),
  unknown,
  changes,
  neither: z.strictObject({ text: z.string(), rests: z.array(rest) }).optional(),
});
export type NeedJson = z.infer<typeof needShape>;
type Rest = z.infer<typeof rest>;

type Evidence = Parameters<typeof dueOn>[0] & Parameters<typeof stampOf>[1];

/** How far what is said can be relied on. */
function reliance(base: Base, criterion: Criterion, evidence: Evidence) {
  const due = dueOn(evidence);
  return {
    certainty: certaintyLabel(criterion.finding?.certainty),
    stamp: stampOf(base.knowledge, evidence),
    ...(due !== undefined && { due }),
  };
}

/** The finding of a criterion; nothing where its evidence has not been weighed. */
function restOnFinding(base: Base, id: string): Rest[] {
  const criterion = base.knowledge.criterion(id);
  const { name, finding } = criterion;
  if (!finding) return [];
  const url = base.href(addresses.criterion(id));
  const says = findingLabel(base.knowledge, finding);
  return [{ name, url, says, ...reliance(base, criterion, finding) }];
}

/** What a reason for a subject rests on under a criterion: its cell, or without one the finding. */
function restOn(base: Base, id: string, subject: string): Rest[] {
  const criterion = base.knowledge.criterion(id);
  const cell = criterion.cells[subject];
  if (!cell) return restOnFinding(base, id);
  const name = cellTitle(criterion, base.knowledge.subject(subject));
  const url = base.href(addresses.cell(id, subject));
  return [{ name, url, says: answerLabel(cell), ...reliance(base, criterion, cell) }];
}

export const needJson = (base: Base, record: Need): NeedJson =>
  publish(needShape, {
    ...record,
    url: base.href(addresses.need(record.id)),
    reasons: record.reasons.map(({ subject, text, cells }) => ({
      subject: base.knowledge.subject(subject).name,
      text,
      rests: cells.flatMap((criterion) => restOn(base, criterion, subject)),
    })),
    disputed: record.disputed.map((each) => ({
      question: base.knowledge.disagreement(each).question,
      url: base.href(addresses.disagreement(each)),
    })),
    neither: record.neither && {
      text: record.neither.text,
      rests: record.neither.cells.flatMap((criterion) => restOnFinding(base, criterion)),
    },
  });
