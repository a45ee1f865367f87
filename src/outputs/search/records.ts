import type { Disagreement } from '../../knowledge/disagreements.ts';
import type {
  Claim,
  Criterion,
  Guide,
  Knowledge,
  Saying,
  Source,
  Subject,
} from '../../knowledge/knowledge.ts';
import { sectionOf } from '../../knowledge/sayings.ts';
import { type State, stateOf } from '../../knowledge/tally.ts';
import { vocabularies } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { cellPhrase, cellTitle } from '../../sentences/cells.ts';
import { claimAnswer } from '../../sentences/claims.ts';
import { sidesOf } from '../../sentences/disagreements.ts';
import { findingLabel } from '../../sentences/findings.ts';
import type { HitKind } from '../../sentences/hits.ts';
import { sourceName } from '../../sentences/names.ts';
import { saidBySentence, wordingInFull } from '../../sentences/sayings.ts';
import { capital } from '../../sentences/text.ts';
import { sourceTitle } from '../../sentences/titles.ts';

/** One thing that a search can land on. */
export interface SearchRecord {
  /** Address from the site's root, with its anchor. */
  readonly address: string;
  readonly kind: HitKind;
  readonly title: string;
  /** What is searched and quoted. */
  readonly text: string;
  /** What people type to find it, besides its text. */
  readonly aliases?: readonly string[];
  readonly verdict?: State;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
}

const ofCriterion = (knowledge: Knowledge, criterion: Criterion): SearchRecord => ({
  address: addresses.criterion(criterion.id),
  kind: 'criterion',
  title: criterion.name,
  text: [
    criterion.question,
    `${findingLabel(knowledge, criterion.finding)}. ${criterion.finding?.text ?? ''}`,
    ...(criterion.polarity ? [criterion.polarity] : []),
    criterion.definition,
  ].join(' '),
  aliases: criterion.aliases,
  filters: { criterion: [criterion.name] },
});

const ofCells = ({ subjects }: Knowledge, criterion: Criterion): SearchRecord[] =>
  subjects.flatMap((subject): SearchRecord[] => {
    const cell = criterion.cells[subject.id];
    if (!cell) return [];
    return [
      {
        address: addresses.cell(criterion.id, subject.id),
        kind: 'cell',
        title: cellTitle(criterion, subject),
        text: cellPhrase(cell),
        filters: { criterion: [criterion.name], subject: [subject.name] },
      },
    ];
  });

const ofSubject = ({ id, name, description }: Subject): SearchRecord => ({
  address: addresses.subject(id),
  kind: 'subject',
  title: name,
  text: description,
  filters: { subject: [name] },
});

function ofSource(knowledge: Knowledge, source: Source): SearchRecord[] {
  const name = sourceName(source);
  const filters = { source: [name] };
  const sayings = Map.groupBy(
    knowledge.sayingsBy(source.id),
    (saying) => sectionOf(source, saying)?.id,
  );
  const sections = source.sections.map(
    ({ id, heading }): SearchRecord => ({
      address: addresses.section(source.id, id),
      kind: 'section',
      title: `${name}: ${heading}`,
      text: (sayings.get(id) ?? []).map((saying) => knowledge.claim(saying.claim).text).join(' '),
      filters,
    }),
  );
  const whole: SearchRecord = {
    address: addresses.source(source.id),
    kind: 'source',
    title: sourceTitle(source),
    text: [source.author.name, source.interest].filter(Boolean).join('. '),
    filters,
  };
  return [whole, ...sections];
}

/** How the articles put it, since readers search for the words that they have read. */
const wordings = (sayings: readonly Saying[]) =>
  sayings.flatMap((saying) => wordingInFull(saying) ?? []);

function ofClaim(knowledge: Knowledge, claim: Claim): SearchRecord {
  const verdict = stateOf(claim);
  const sayings = knowledge.sayingsOf(claim.id);
  return {
    address: addresses.claim(claim.id),
    kind: 'claim',
    title: claim.text,
    text: [
      claim.text,
      claimAnswer(claim),
      saidBySentence(knowledge, claim),
      ...wordings(sayings),
    ].join(' '),
    verdict,
    filters: {
      criterion: [knowledge.criterion(claim.criterion).name],
      subject: claim.subjects.map((id) => knowledge.subject(id).name),
      source: sayings.map(({ source }) => sourceName(knowledge.source(source))),
      verdict: [verdict],
    },
  };
}

/** The words of the method, each a rule of its own. */
const ofWords = (): SearchRecord[] =>
  Object.entries(vocabularies).flatMap(([of, words]) =>
    Object.entries(words).map(
      ([word, { label, means }]): SearchRecord => ({
        address: addresses.word(of, word),
        kind: 'rule',
        title: `${capital(of)}: ${label}`,
        text: means,
      }),
    ),
  );

const ofGuide = ({ rules }: Guide): SearchRecord[] =>
  rules.map(({ id, title, text }) => ({ address: addresses.rule(id), kind: 'rule', title, text }));

const ofDisagreement = (
  knowledge: Knowledge,
  { id, question, sides, resolution, criterion }: Disagreement,
): SearchRecord => ({
  address: addresses.disagreement(id),
  kind: 'disagreement',
  title: question,
  text: [...sidesOf(knowledge, { sides }).map(({ says }) => says), resolution].join(' '),
  filters: { criterion: [knowledge.criterion(criterion).name] },
});

/** Everything that a search can land on, in the site's order. */
export const searchRecords = (knowledge: Knowledge): SearchRecord[] => [
  ...knowledge.criteria.flatMap((criterion) => [
    ofCriterion(knowledge, criterion),
    ...ofCells(knowledge, criterion),
  ]),
  ...knowledge.subjects.map(ofSubject),
  ...knowledge.sources.flatMap((source) => ofSource(knowledge, source)),
  ...knowledge.claims.map((claim) => ofClaim(knowledge, claim)),
  ...knowledge.guides.flatMap(ofGuide),
  ...ofWords(),
  ...knowledge.disagreements.map((record) => ofDisagreement(knowledge, record)),
];
