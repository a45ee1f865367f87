import { z } from 'astro/zod';
import { groundsOf } from '../../knowledge/basis.ts';
import { day, type Question, question, versions } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { evidenceOn } from '../../sentences/questions.ts';
import type { Base } from '../base.ts';
import { id, ids, publish, url } from './published.ts';

const { question: asked, answer } = question.shape;

export const questionShape = z.strictObject({
  id,
  url,
  question: asked,
  answer,
  criteria: ids.describe('Criteria whose finding the answer rests on.'),
  cells: z.array(z.strictObject({ criterion: z.string(), subject: z.string(), url })),
  claims: ids.describe('Claims that the answer bears on.'),
  against: versions.optional(),
  checked: day.optional().describe('The oldest day on which what it rests on was checked.'),
});
type QuestionJson = z.infer<typeof questionShape>;

export const questionJson = ({ knowledge, href }: Base, record: Question): QuestionJson =>
  publish(questionShape, {
    ...record,
    ...evidenceOn(knowledge, groundsOf(knowledge, record)),
    url: href(addresses.question(record.id)),
    cells: record.cells.map(({ criterion, subject }) => ({
      criterion,
      subject,
      url: href(addresses.cell(criterion, subject)),
    })),
  });
