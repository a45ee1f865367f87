import type { PhrasingContent } from 'mdast';
import type { Claim } from '../../knowledge/knowledge.ts';
import { addresses } from '../../sentences/addresses.ts';
import { claimParts, notChecked } from '../../sentences/claims.ts';
import { claimLines, linesPhrase, sourceDate, sourceName } from '../../sentences/names.ts';
import { stampOf } from '../../sentences/stamps.ts';
import type { Base } from '../base.ts';
import { cites } from './evidence.ts';
import { heading, link, paragraph, strong, text, toMarkdown } from './markdown.ts';

/** A claim in a list: what it says, where, and what is to be thought of it. */
export function claimLine({ href }: Base, claim: Claim): PhrasingContent[] {
  const { verdict, why } = claimParts(claim);
  return [
    link(claim.text, href(addresses.claim(claim.id))),
    text(` (${linesPhrase(claimLines(claim))}) `),
    strong(verdict),
    text(why),
  ];
}

export function claimMarkdown(base: Base, record: Claim): string {
  const { knowledge, href } = base;
  const { check } = record;
  const { verdict, why } = claimParts(record);
  const source = knowledge.source(record.source);
  const on = knowledge.criterion(record.criterion);
  const origin = [sourceName(source), sourceDate(source), linesPhrase(claimLines(record))];
  return toMarkdown([
    heading(1, record.text),
    paragraph(text(`${origin.join(', ')}.`)),
    paragraph(strong(verdict), text(check ? why : ` ${notChecked}`)),
    ...(check ? [paragraph(text(stampOf(knowledge, check))), ...cites(base, check)] : []),
    paragraph(text('Criterion: '), link(on.name, href(addresses.claimOn(on.id, record.id)))),
  ]);
}
