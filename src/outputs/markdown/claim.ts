import type { BlockContent, PhrasingContent } from 'mdast';
import type { Claim, Saying } from '../../knowledge/knowledge.ts';
import { addresses } from '../../sentences/addresses.ts';
import { claimTitle, notChecked } from '../../sentences/claims.ts';
import { sourceDate, sourceName } from '../../sentences/names.ts';
import { placesPhrase, saidByPhrase, wordingInFull } from '../../sentences/sayings.ts';
import { stampOf } from '../../sentences/stamps.ts';
import { capital } from '../../sentences/text.ts';
import type { Base } from '../base.ts';
import { dispute } from './disagreement.ts';
import { cites } from './evidence.ts';
import { bullets, heading, link, paragraph, text, toMarkdown } from './markdown.ts';

/** Where an article says it, and what is particular in its wording. */
export const saidPlainly = (saying: Saying): string =>
  [`${placesPhrase(saying)}.`, wordingInFull(saying)].filter(Boolean).join(' ');

function sayer({ knowledge, href }: Base, saying: Saying): PhrasingContent[] {
  const source = knowledge.source(saying.source);
  return [
    link(sourceName(source), href(addresses.saying(saying.claim, saying.source))),
    text(`, ${sourceDate(source)}, ${saidPlainly(saying)}`),
  ];
}

const contradictions = (base: Base, { id }: Claim): BlockContent[] =>
  base.knowledge
    .disagreementsOf(id)
    .flatMap((record) => [heading(2, record.question), ...dispute(base, record)]);

/** A claim: verdict and idea, the reason with what it rests on, then who says it and what cannot hold beside it. */
export function claimMarkdown(base: Base, record: Claim): string {
  const { knowledge, href } = base;
  const { check, note } = record;
  const on = knowledge.criterion(record.criterion);
  return toMarkdown([
    heading(1, claimTitle(record)),
    paragraph(text(check?.why ?? notChecked)),
    ...(check ? [paragraph(text(stampOf(knowledge, check))), ...cites(base, check)] : []),
    heading(2, 'Who says it'),
    paragraph(text(`${capital(saidByPhrase(knowledge, record))}.`)),
    bullets(knowledge.sayingsOf(record.id).map((saying) => sayer(base, saying))),
    ...(note ? [paragraph(text(note))] : []),
    ...contradictions(base, record),
    paragraph(text('Criterion: '), link(on.name, href(addresses.claimOn(on.id, record.id)))),
  ]);
}
