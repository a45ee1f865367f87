import type { BlockContent } from 'mdast';
import type { Question } from '../../schema/index.ts';
import { groundLines, questionStamp } from '../../sentences/questions.ts';
import type { Base } from '../base.ts';
import { judgedClaim } from './judged.ts';
import { bullets, heading, link, paragraph, text, toMarkdown } from './markdown.ts';

/** What the answer rests on. */
function grounds({ knowledge, href }: Base, record: Question): BlockContent[] {
  const items = groundLines(knowledge, record).map(({ name, says, address }) => [
    link(name, href(address)),
    text(`: ${says}`),
  ]);
  return [heading(2, 'What it rests on'), bullets(items)];
}

/** Claims that the answer bears on. */
function claims(base: Base, record: Question): BlockContent[] {
  if (record.claims.length === 0) return [];
  const said = record.claims.map(base.knowledge.claim);
  return [heading(2, 'What articles say'), bullets(said.map((claim) => judgedClaim(base, claim)))];
}

/** A question, its answer, what that rests on, and what articles say of it with their verdicts. */
export function questionMarkdown(base: Base, record: Question): string {
  return toMarkdown([
    heading(1, record.question),
    paragraph(text(record.answer)),
    paragraph(text(questionStamp(base.knowledge, record))),
    ...grounds(base, record),
    ...claims(base, record),
  ]);
}
