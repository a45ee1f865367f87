import type { Criterion, Knowledge, Source, Subject } from '../../knowledge/knowledge.ts';
import { type Position, scorecardOf } from '../../knowledge/scorecard.ts';
import { type State, tally } from '../../knowledge/tally.ts';
import type { Check, DisagreementRecord } from '../../schema/index.ts';
import { sourceDate, sourceName } from '../../sentences/names.ts';
import { counted, listed, printedDate, versionsPhrase } from '../../sentences/phrases.ts';

/** `Checked November 2026 against Disc 2 and Rim 3`. Of other products' versions there is only room where no subject has one. */
export function checkedStamp(
  knowledge: Knowledge,
  { checked, against }: Pick<Check, 'checked' | 'against'>,
): string {
  const subjects = Object.fromEntries(
    Object.entries(against).filter(([product]) =>
      knowledge.subjects.some(({ id }) => id === product),
    ),
  );
  const versions = versionsPhrase(knowledge, Object.keys(subjects).length > 0 ? subjects : against);
  return `Checked ${printedDate(checked.slice(0, 7))}${versions && ` against ${versions}`}`;
}

/** `Checked against Disc 2, released January 2026` */
export const releaseStamp = ({ name, against, released }: Subject) =>
  `Checked against ${name} ${against}, released ${printedDate(released.slice(0, 7))}`;

/** `2 articles`, `no article` */
export const articlesPhrase = (positions: readonly Position[]) =>
  positions.length === 0 ? 'no article' : counted(positions.length, 'article');

/** `Cycling Weekly, May 2023, says` */
export const saysPhrase = (source: Source) => `${sourceName(source)}, ${sourceDate(source)}, says`;

/** `12 claims on 3 criteria` */
export function scopePhrase(knowledge: Knowledge, source: Source): string {
  const { claims, criteria } = scorecardOf(knowledge, source.id);
  return `${counted(claims, 'claim')} on ${counted(criteria, 'criterion', 'criteria')}`;
}

/** `2 articles, 7 claims` */
export const basisPhrase = ({ sources, claims }: Knowledge) =>
  `${counted(sources.length, 'article')}, ${counted(claims.length, 'claim')}`;

/** The criteria on which the evidence favours a subject, by name. */
export const favouring = ({ criteria }: Knowledge, { id }: Subject): string[] =>
  criteria.filter(({ finding }: Criterion) => finding?.favours === id).map(({ name }) => name);

/** One side of a disagreement: what it says, whose it is, and what its claims were found to be. */
export interface Side {
  readonly says: string;
  readonly voices: string;
  readonly states: readonly State[];
}

export const sidesOf = (knowledge: Knowledge, { sides }: DisagreementRecord): Side[] =>
  sides.map(({ says, claims: ids }) => {
    const claims = ids.map(knowledge.claim);
    const voices = listed([
      ...new Set(claims.map(({ source }) => sourceName(knowledge.source(source)))),
    ]);
    return { says, voices, states: tally(claims).map(({ state }) => state) };
  });
