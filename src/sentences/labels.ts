import type { Knowledge } from '../knowledge/knowledge.ts';
import { isLeaning, type Lean } from '../knowledge/stance.ts';
import type { Count, State } from '../knowledge/tally.ts';
import type { Finding } from '../schema/index.ts';
// Browsers load these labels: the tables are taken from their own file, without the schemas beside them.
import {
  type Agreement,
  agreements,
  certainties,
  judgements,
  leanings,
  type Scope,
  type Support,
  scopes,
  supports,
} from '../schema/vocabularies.ts';

export const isState = (word: string): word is State => Object.hasOwn(judgements, word);

export const verdictLabel = (state: State): string => judgements[state].label;
export const verdictMark = (state: State): string => judgements[state].mark;
export const verdictTone = (state: State) => judgements[state].tone;

/** `12 supported` */
export const countPhrase = ({ state, count }: Count) =>
  `${count} ${verdictLabel(state).toLowerCase()}`;

/** `12 supported · 3 partly · 1 wrong` */
export const tallyPhrase = (counts: readonly Count[]) => counts.map(countPhrase).join(' · ');

export const supportLabel = (support: Support) => supports[support].label;

/** `high certainty`, at the head of a row. */
export const certaintyLabel = (certainty: Finding['certainty'] | undefined) =>
  certainty === undefined ? 'not weighed' : `${certainties[certainty].label} certainty`;

/** `high certainty`, after what the evidence shows. */
export const certaintyPhrase = ({ certainty }: Pick<Finding, 'certainty'>) =>
  certaintyLabel(certainty);

/** A stance, or what a finding favours, by name: `Disc`, `even`, `no side`, `depends`. */
export const stanceName = (knowledge: Pick<Knowledge, 'subject'>, stance: Lean): string =>
  isLeaning(stance) ? leanings[stance].label : knowledge.subject(stance).name;

/** Whom a claim speaks for: `Disc`, `both equally`, `no side`. */
export function spokenFor(
  knowledge: Pick<Knowledge, 'subject' | 'subjects'>,
  stance: Lean,
): string {
  if (stance !== 'even') return stanceName(knowledge, stance);
  return knowledge.subjects.length === 2 ? 'both equally' : 'all equally';
}

/** How many take a stance: `3 Disc`, `1 equal`, `1 no side`. */
export const takingPhrase = (
  knowledge: Pick<Knowledge, 'subject'>,
  stance: Lean,
  count: number,
): string => `${count} ${stance === 'even' ? 'equal' : stanceName(knowledge, stance)}`;

/** What a claim does, in the key of a picture: `for Disc`, `even`, `takes no side`. */
export function stancePhrase(knowledge: Pick<Knowledge, 'subject'>, stance: Lean): string {
  const name = stanceName(knowledge, stance);
  if (stance === 'none') return `takes ${name}`;
  return isLeaning(stance) ? name : `for ${name}`;
}

/** Before what an experiment showed. */
export const inTheLab = 'In the lab';

/** How far the articles agree, in a clause: `the articles are split`. */
export const agreementLabel = (agreement: Agreement): string => agreements[agreement].label;
/** How far the articles agree, in a word or two for a column: `split`. */
export const agreementShort = (agreement: Agreement): string => agreements[agreement].short;

/** Of a topic on which no article says anything. */
export const notMentioned = 'not mentioned';

/** `between articles`, `within one article` */
export const scopeLabel = (scope: Scope): string => scopes[scope].label;

/** The same on the page of an article: `with other articles`, `within this article` */
export const scopeHere = (scope: Scope) =>
  scope === 'within' ? 'within this article' : 'with other articles';

/** The same as a sentence: `The articles that we check do not agree.` */
export const scopeSentence = (scope: Scope) =>
  scope === 'within'
    ? 'One article takes more than one side.'
    : 'The articles that we check do not agree.';
