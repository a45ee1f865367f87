import type { BlockContent, PhrasingContent } from 'mdast';
import type { Claim, Saying } from '../../knowledge/knowledge.ts';
import { stateOf } from '../../knowledge/tally.ts';
import { addresses } from '../../sentences/addresses.ts';
import { changeLabel, changeText } from '../../sentences/changes.ts';
import {
  claimFacts,
  claimHeadings,
  notChecked,
  secondJudgeSaid,
  settledPhrase,
} from '../../sentences/claims.ts';
import { printedDate } from '../../sentences/dates.ts';
import { sourceDate, sourceName, sourceNumber } from '../../sentences/names.ts';
import {
  placesLead,
  placesPhrase,
  placesTold,
  saidByPhrase,
  saysPhrase,
  wordingInFull,
  wordingPhrase,
} from '../../sentences/sayings.ts';
import { stampOf } from '../../sentences/stamps.ts';
import { capital } from '../../sentences/text.ts';
import { changesOf } from '../../views/changes.ts';
import { factsOf, restingOn } from '../../views/claim-page.ts';
import type { Base } from '../base.ts';
import { dispute } from './disagreement.ts';
import { cites } from './evidence.ts';
import { judged } from './judged.ts';
import { bullets, heading, link, paragraph, text, toMarkdown } from './markdown.ts';

/** Where an article says it, and what is particular in its wording. */
export const saidPlainly = (saying: Saying): string =>
  [`${placesPhrase(saying)}.`, wordingInFull(saying)].filter(Boolean).join(' ');

/** The same with the words that its own page has before the places. */
function saidInFull(saying: Saying): string {
  const places = placesTold(saying);
  return [
    `${placesPhrase(saying)}.`,
    wordingPhrase(saying) ?? [],
    places.length > 0 ? [placesLead(places), ...places] : [],
  ]
    .flat()
    .join(' ');
}

function sayer({ knowledge, href }: Base, saying: Saying): PhrasingContent[] {
  const source = knowledge.source(saying.source);
  return [
    text(`${sourceNumber(knowledge, saying.source)} `),
    link(sourceName(source), href(addresses.saying(saying.claim, saying.source))),
    text(` ${sourceDate(source)}, ${saidInFull(saying)}`),
  ];
}

function contradictions(base: Base, { id }: Claim): BlockContent[] {
  const records = base.knowledge.disagreementsOf(id);
  if (records.length === 0) return [];
  return [
    heading(2, claimHeadings.contradictions),
    ...records.flatMap((record) => [heading(3, record.question), ...dispute(base, record)]),
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
    heading(2, claimHeadings.echoes),
    ...records.flatMap((echo) => [paragraph(text(echo.text)), ...cites(base, echo)]),
  ];
}

/** What rests on it, beside what is shown above. */
function resting({ knowledge, href }: Base, record: Claim): BlockContent[] {
  const parts = restingOn(knowledge, record);
  if (parts.length === 0) return [];
  return [
    heading(2, claimHeadings.resting),
    paragraph(
      ...parts.flatMap(({ name, address }, index) => [
        ...(index > 0 ? [text(' · ')] : []),
        link(name, href(address)),
      ]),
    ),
  ];
}

/** Why it has its verdict, and what that rests on. */
function reasonOf(base: Base, { check }: Claim): BlockContent[] {
  if (!check) return [paragraph(text(notChecked))];
  return [
    paragraph(text(check.why)),
    paragraph(text(stampOf(base.knowledge, check))),
    ...cites(base, check),
  ];
}

function sayers(base: Base, record: Claim): BlockContent[] {
  const { knowledge } = base;
  return [
    heading(2, claimHeadings.said),
    paragraph(text(`${capital(saidByPhrase(knowledge, record))}.`)),
    bullets(knowledge.sayingsOf(record.id).map((saying) => sayer(base, saying))),
  ];
}

/** What another judge said, who had not seen the first verdict. */
function second({ check }: Claim): PhrasingContent[][] {
  if (!check?.second) return [];
  const said = secondJudgeSaid(check.second, check);
  return [
    [
      text(`${claimFacts.second}: ${said} `),
      judged(check.second.verdict),
      text(`.${settledPhrase(check.second)}`),
    ],
  ];
}

/** Where it is filed, whom it is about, what it is. */
function facts({ knowledge, href }: Base, claim: Claim): BlockContent {
  const on = knowledge.criterion(claim.criterion);
  const { criterion, subjects, stance, kind, note } = factsOf(knowledge, claim, on);
  const fact = (name: keyof typeof claimFacts, words: string) => [
    text(`${claimFacts[name]}: ${words}`),
  ];
  return bullets([
    [
      ...fact('criterion', ''),
      link(criterion.name, href(addresses.claimOn(on.id, claim.id))),
      text(`: ${criterion.question} ${criterion.finding}`),
    ],
    fact('subjects', subjects.map(({ name }) => name).join(', ')),
    fact('stance', stance.name),
    fact('kind', kind),
    ...(note === undefined ? [] : [fact('note', note)]),
    ...second(claim),
  ]);
}

/** A claim as its page tells it: verdict and idea, the reason with what it rests on, who says it, what cannot hold beside it and where it is filed. */
export function claimMarkdown(base: Base, record: Claim): string {
  const says = saysPhrase(base.knowledge, record);
  return toMarkdown([
    heading(1, judged(stateOf(record)), ` ${says}: ${record.text}`),
    ...reasonOf(base, record),
    ...corrections(base, record),
    ...sayers(base, record),
    ...contradictions(base, record),
    ...echoes(base, record),
    ...resting(base, record),
    facts(base, record),
  ]);
}
