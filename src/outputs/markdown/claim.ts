import type { BlockContent, PhrasingContent } from 'mdast';
import type { Claim, Saying } from '../../knowledge/knowledge.ts';
import { stateOf } from '../../knowledge/tally.ts';
import { addresses } from '../../sentences/addresses.ts';
import { changeLabel, changeText } from '../../sentences/changes.ts';
import { notChecked, secondJudgeSaid, settledPhrase } from '../../sentences/claims.ts';
import { printedDate } from '../../sentences/dates.ts';
import { findingPhrase } from '../../sentences/findings.ts';
import { sourceDate, sourceName, sourceNumber } from '../../sentences/names.ts';
import { placesPhrase, saidByPhrase, saysPhrase, wordingInFull } from '../../sentences/sayings.ts';
import { stampOf } from '../../sentences/stamps.ts';
import { capital } from '../../sentences/text.ts';
import { changesOf } from '../../views/changes.ts';
import { restingOn } from '../../views/claim-page.ts';
import type { Base } from '../base.ts';
import { dispute } from './disagreement.ts';
import { cites } from './evidence.ts';
import { judged } from './judged.ts';
import { bullets, heading, link, paragraph, text, toMarkdown } from './markdown.ts';

/** Where an article says it, and what is particular in its wording. */
export const saidPlainly = (saying: Saying): string =>
  [`${placesPhrase(saying)}.`, wordingInFull(saying)].filter(Boolean).join(' ');

function sayer({ knowledge, href }: Base, saying: Saying): PhrasingContent[] {
  const source = knowledge.source(saying.source);
  return [
    text(`${sourceNumber(knowledge, saying.source)} `),
    link(sourceName(source), href(addresses.saying(saying.claim, saying.source))),
    text(` ${sourceDate(source)}, ${saidPlainly(saying)}`),
  ];
}

const contradictions = (base: Base, { id }: Claim): BlockContent[] =>
  base.knowledge
    .disagreementsOf(id)
    .flatMap((record) => [heading(2, record.question), ...dispute(base, record)]);

/** What another judge said, who had not seen the first verdict. */
function second({ check }: Claim): BlockContent[] {
  if (!check?.second) return [];
  const said = secondJudgeSaid(check.second, check);
  return [
    paragraph(
      text(`${said} `),
      judged(check.second.verdict),
      text(`.${settledPhrase(check.second)}`),
    ),
  ];
}

/** What was corrected in it, newest first. */
const corrections = ({ knowledge }: Base, { id }: Claim): BlockContent[] =>
  changesOf(knowledge, { claim: id }).map((change) =>
    paragraph(text(`${changeLabel(change)}, ${printedDate(change.on)}: ${changeText(change)}`)),
  );

/** Which of those who say it are not independent. */
function echoes(base: Base, { id }: Claim): BlockContent[] {
  const records = base.knowledge.echoesOf(id);
  if (records.length === 0) return [];
  return [
    heading(2, 'Not independent'),
    ...records.flatMap((echo) => [paragraph(text(echo.text)), ...cites(base, echo)]),
  ];
}

/** What rests on it, beside what is shown above. */
function resting({ knowledge, href }: Base, record: Claim): BlockContent[] {
  const parts = restingOn(knowledge, record);
  if (parts.length === 0) return [];
  return [
    heading(2, 'What rests on it'),
    paragraph(
      ...parts.flatMap(({ name, address }, index) => [
        ...(index > 0 ? [text(' · ')] : []),
        link(name, href(address)),
      ]),
    ),
  ];
}

/** A claim as its page tells it: verdict and idea, the reason with what it rests on, who says it, what cannot hold beside it and where it is filed. */
export function claimMarkdown(base: Base, record: Claim): string {
  const { knowledge, href } = base;
  const { check, note } = record;
  const on = knowledge.criterion(record.criterion);
  return toMarkdown([
    heading(1, judged(stateOf(record)), ` ${saysPhrase(knowledge, record)}: ${record.text}`),
    paragraph(text(check?.why ?? notChecked)),
    ...(check ? [paragraph(text(stampOf(knowledge, check))), ...cites(base, check)] : []),
    ...second(record),
    ...corrections(base, record),
    heading(2, 'Who says it'),
    paragraph(text(`${capital(saidByPhrase(knowledge, record))}.`)),
    bullets(knowledge.sayingsOf(record.id).map((saying) => sayer(base, saying))),
    ...(note ? [paragraph(text(note))] : []),
    ...contradictions(base, record),
    ...echoes(base, record),
    ...resting(base, record),
    paragraph(
      text('Criterion: '),
      link(on.name, href(addresses.claimOn(on.id, record.id))),
      text(`: ${on.question} ${findingPhrase(knowledge, on.finding)}`),
    ),
  ]);
}
