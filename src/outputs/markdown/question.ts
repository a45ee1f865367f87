import { groundsOf } from '../../knowledge/basis.ts';
import type { Question } from '../../schema/index.ts';
import { groundLines, questionStamp } from '../../sentences/questions.ts';
import type { Base } from '../base.ts';
import { judgedClaim } from './judged.ts';
import { bullets, heading, link, paragraph, text, toMarkdown } from './markdown.ts';

/** A question, its answer, what that rests on, and what articles say of it with their verdicts. */
export function questionMarkdown(base: Base, record: Question): string {
  const { knowledge, href } = base;
  const lines = groundsOf(knowledge, record).flatMap((ground) => groundLines(knowledge, ground));
  const claims = record.claims.map(knowledge.claim);
  return toMarkdown([
    heading(1, record.question),
    paragraph(text(record.answer)),
    paragraph(text(questionStamp(knowledge, record))),
    heading(2, 'What it rests on'),
    bullets(lines.map(({ name, says, address }) => [link(name, href(address)), text(`: ${says}`)])),
    ...(claims.length > 0
      ? [heading(2, 'What articles say'), bullets(claims.map((claim) => judgedClaim(base, claim)))]
      : []),
  ]);
}
