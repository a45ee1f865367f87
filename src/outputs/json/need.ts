import { z } from 'astro/zod';
import { dueOn } from '../../knowledge/freshness.ts';
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

/** What a reason rests on under a criterion: the cell of a subject, or without one the finding. */
function restOn({ knowledge, href }: Base, criterion: string, subject?: string): Rest[] {
  const record = knowledge.criterion(criterion);
  const { name, cells, finding } = record;
  const cell = subject === undefined ? undefined : cells[subject];
  const evidence = cell ?? finding;
  if (!evidence) return [];
  const due = dueOn(evidence);
  return [
    {
      name: cell && subject !== undefined ? cellTitle(record, knowledge.subject(subject)) : name,
      url: href(
        cell && subject !== undefined
          ? addresses.cell(criterion, subject)
          : addresses.criterion(criterion),
      ),
      says: cell ? answerLabel(cell) : findingLabel(knowledge, finding),
      certainty: certaintyLabel(finding?.certainty),
      stamp: stampOf(knowledge, evidence),
      ...(due !== undefined && { due }),
    },
  ];
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
      rests: record.neither.cells.flatMap((criterion) => restOn(base, criterion)),
    },
  });
