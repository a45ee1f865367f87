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
import { stateOf } from '../../knowledge/tally.ts';
import {
  type Change,
  type Experiment,
  type Need,
  type Question,
  type Reference,
  vocabularies,
} from '../../schema/index.ts';
import {
  addresses,
  comparisonAddress,
  comparisonsOf,
  ruleAddress,
} from '../../sentences/addresses.ts';
import { cellPhrase, cellTitle } from '../../sentences/cells.ts';
import { claimTitle } from '../../sentences/claims.ts';
import { sidesOf } from '../../sentences/disagreements.ts';
import { findingLabel } from '../../sentences/findings.ts';
import type { HitKind } from '../../sentences/hits.ts';
import { sourceName, versus } from '../../sentences/names.ts';
import { saidBySentence, wordingInFull } from '../../sentences/sayings.ts';
import { capital, shorten } from '../../sentences/text.ts';
import { sourceTitle } from '../../sentences/titles.ts';
import { withoutMarkup } from './markup.ts';

/** One thing that a search can land on. */
export interface SearchRecord {
  /** Address from the site's root, with its anchor. */
  readonly address: string;
  readonly kind: HitKind;
  readonly title: string;
  /** What is searched besides the title, and quoted where there is no reason. */
  readonly text: string;
  /** Why a claim has its verdict: what is quoted of it. */
  readonly why?: string;
  /** The criterion under which it is listed, and by which it is filtered. */
  readonly of?: string;
  /** What people type to find it, besides its text. */
  readonly aliases?: readonly string[];
  /** By what it is filtered besides its kind and its criterion. */
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
    withoutMarkup(criterion.body),
  ].join(' '),
  aliases: criterion.aliases,
  of: criterion.name,
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
        of: criterion.name,
        filters: { subject: [subject.name] },
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
    text: [source.summary, source.author.name, source.interest].filter(Boolean).join('. '),
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
    title: claimTitle(claim),
    ...(claim.check && { why: claim.check.why }),
    of: knowledge.criterion(claim.criterion).name,
    text: [saidBySentence(knowledge, claim), ...wordings(sayings)].join(' '),
    filters: {
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

const ofGuide = ({ id: guide, rules }: Guide): SearchRecord[] =>
  rules.map(({ id, title, text }) => ({
    address: ruleAddress(guide, id),
    kind: 'rule',
    title,
    text,
  }));

const ofDisagreement = (
  knowledge: Knowledge,
  { id, question, sides, resolution, criterion }: Disagreement,
): SearchRecord => ({
  address: addresses.disagreement(id),
  kind: 'disagreement',
  title: question,
  text: [...sidesOf(knowledge, { sides }).map(({ says }) => says), resolution].join(' '),
  of: knowledge.criterion(criterion).name,
});

const ofQuestion = ({ id, question, answer }: Question): SearchRecord => ({
  address: addresses.question(id),
  kind: 'question',
  title: question,
  text: answer,
});

const ofNeed = ({ id, need, reasons, changes = '', unknown = '' }: Need): SearchRecord => ({
  address: addresses.need(id),
  kind: 'need',
  title: need,
  text: [...reasons.map(({ text }) => text), unknown, changes].join(' '),
});

const ofExperiment = (experiment: Experiment): SearchRecord => ({
  address: addresses.experiment(experiment.id),
  kind: 'experiment',
  title: experiment.question,
  text: [experiment.answer, experiment.reading, experiment.caveat ?? ''].join(' '),
});

const ofReference = ({ id, title }: Reference): SearchRecord => ({
  address: addresses.reference(id),
  kind: 'reference',
  title,
  text: title,
});

const ofChange = ({ id, said = '', says, why }: Change): SearchRecord => ({
  address: addresses.change(id),
  kind: 'change',
  title: shorten(says, 100),
  text: [said, says, why].join(' '),
});

const ofComparison = ({ criteria }: Knowledge, subjects: readonly Subject[]): SearchRecord => ({
  address: comparisonAddress(subjects.map(({ id }) => id)),
  kind: 'comparison',
  title: versus(subjects),
  text: criteria.map(({ name, question }) => `${name}: ${question}`).join(' '),
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
  ...comparisonsOf(knowledge.subjects).map((subjects) => ofComparison(knowledge, subjects)),
  ...knowledge.faq.map(ofQuestion),
  ...knowledge.needs.map(ofNeed),
  ...knowledge.experiments.map(ofExperiment),
  ...knowledge.references.map(ofReference),
  ...knowledge.changes.map(ofChange),
];
