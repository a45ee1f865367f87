import type { Disagreement } from '../../knowledge/disagreements.ts';
import type { Criterion, Guide, Knowledge, Source, Subject } from '../../knowledge/knowledge.ts';
import { hasPage } from '../../knowledge/presence.ts';
import type { Cell, Experiment, Need, Question } from '../../schema/index.ts';
import {
  addresses,
  comparisonAddress,
  comparisonsOf,
  guideAddress,
} from '../../sentences/addresses.ts';
import { answerLabel, cellTitle } from '../../sentences/cells.ts';
import { findingPhrase, notWeighed } from '../../sentences/findings.ts';
import type { HitKind } from '../../sentences/hits.ts';
import { either, sourceName, versus } from '../../sentences/names.ts';
import { criteriaCounted } from '../../sentences/numbers.ts';
import { shortStamp } from '../../sentences/stamps.ts';
import { capital } from '../../sentences/text.ts';
import { versionsLine } from '../../views/versions.ts';
import { askingWords, comparingWords, lightWords } from './english.ts';
import { withoutMarkup } from './markup.ts';
import { stem, wordsOf } from './words.ts';

/** What answers: a record short enough to be sent whole. */
export interface AnswerRecord {
  readonly kind: HitKind;
  /** From the site's root. */
  readonly address: string;
  readonly title: string;
  /** What it answers, where its title is a name. */
  readonly asks?: string;
  /** The fact of a cell, by which it may be asked for: `4 metres` */
  readonly fact?: string;
  /** The answer in a word or two, unless it is a fact, with how sure or how old it is: `By extension. Checked …`, `Favours Disc, high certainty`. */
  readonly line?: string;
  /** The answer. */
  readonly text: string;
  /** What people call it. */
  readonly names?: readonly string[];
  /** Stems of the words that stand behind it and not in it, parted by blanks: of a criterion its reading. Not among the first answers. */
  readonly more?: string;
  /** The criterion under which it is listed. */
  readonly of?: string;
  /** The subject that it is about, where it is about one. */
  readonly subject?: string;
  /** What each subject is called in general. */
  readonly called?: readonly string[];
}

/** Answers are sent whole, so no kind of them may grow without an end; what is over, the full text finds. */
const limits = { sources: 100, disagreements: 150, experiments: 100, questions: 150, needs: 80 };

/** Stems that weigh little wherever they stand. */
const dullStems = new Set([...askingWords, ...comparingWords, ...lightWords].map(stem));

const termsIn = (texts: readonly string[]) =>
  wordsOf(texts.join(' ')).flatMap(({ whole, parts, coded }) => [whole, ...(coded ? [] : parts)]);

/** The stems of `texts` that `said` lacks, once each. */
function stemsBehind(said: readonly string[], texts: readonly string[]): string {
  const known = new Set(termsIn(said).map(stem));
  const behind = termsIn(texts)
    .filter((word) => word.length > 2)
    .map(stem);
  const telling = behind.filter((term) => !known.has(term) && !dullStems.has(term));
  return [...new Set(telling)].toSorted().join(' ');
}

/** What stands behind so many records tells none from another, and is not sent. */
const maxBehind = 6;

function withoutCommon(records: readonly AnswerRecord[]): AnswerRecord[] {
  const termsOf = ({ more = '' }: AnswerRecord) => more.split(' ');
  const called = new Set(records.flatMap((record) => record.called ?? []).map(stem));
  const all = Map.groupBy(records.flatMap(termsOf), (term) => term);
  return records.map((record) => {
    if (record.more === undefined) return record;
    const more = termsOf(record).filter(
      (term) => (all.get(term)?.length ?? 0) <= maxBehind && !called.has(term),
    );
    return { ...record, more: more.join(' ') };
  });
}

const evidenceOf = ({ cells, finding }: Criterion) =>
  [...Object.values(cells), ...(finding ? [finding] : [])].flatMap(({ references }) =>
    references.map(({ shows }) => shows),
  );

function ofCriterion(knowledge: Knowledge, criterion: Criterion): AnswerRecord {
  const { id, name, question, definition, aliases, cells, finding, body } = criterion;
  const text = finding?.text ?? notWeighed.sentence;
  const cellTexts = Object.values(cells).map((cell) => cell.text);
  const said = [name, question, text, ...aliases];
  return {
    kind: 'criterion',
    address: addresses.criterion(id),
    title: name,
    asks: question,
    line: `${findingPhrase(knowledge, finding)}.`,
    text,
    names: [...new Set([id, ...aliases])],
    more: stemsBehind(said, [
      definition,
      ...cellTexts,
      ...evidenceOf(criterion),
      withoutMarkup(body),
    ]),
    of: name,
  };
}

function answerOf(knowledge: Knowledge, cell: Cell): Pick<AnswerRecord, 'fact' | 'line'> {
  const stamp = `${shortStamp(knowledge, cell)}.`;
  const answer = capital(answerLabel(cell));
  return cell.fact ? { fact: answer, line: stamp } : { line: `${answer}. ${stamp}` };
}

const ofCells = (knowledge: Knowledge, criterion: Criterion): AnswerRecord[] =>
  knowledge.subjects.flatMap((subject): AnswerRecord[] => {
    const cell = criterion.cells[subject.id];
    if (!cell) return [];
    return [
      {
        kind: 'cell',
        address: addresses.cell(criterion.id, subject.id),
        title: cellTitle(criterion, subject),
        ...answerOf(knowledge, cell),
        text: cell.text,
        of: criterion.name,
        subject: subject.name,
      },
    ];
  });

const ofSubject = (
  { site: { called } }: Knowledge,
  { id, name, aliases, description }: Subject,
): AnswerRecord => ({
  kind: 'subject',
  address: addresses.subject(id),
  title: name,
  text: description,
  names: [id, ...aliases],
  subject: name,
  ...(called.length > 0 && { called }),
});

const ofGuide = ({ id, title, name, description, aliases }: Guide): AnswerRecord => ({
  kind: 'guide',
  address: guideAddress(id),
  title: name ?? title,
  text: `${title}. ${description}`,
  names: [id, title, ...aliases],
});

const ofQuestion = (
  knowledge: Knowledge,
  { id, question, aliases, answer, criteria }: Question,
): AnswerRecord => ({
  kind: 'question',
  address: addresses.question(id),
  title: question,
  text: answer,
  ...(aliases.length > 0 && { names: aliases }),
  ...criterionNamed(knowledge, criteria),
});

const criterionNamed = (knowledge: Knowledge, [first]: readonly string[]) =>
  first === undefined ? {} : { of: knowledge.criterion(first).name };

const ofNeed = (knowledge: Knowledge, { id, need, reasons, changes }: Need): AnswerRecord => ({
  kind: 'need',
  address: addresses.need(id),
  title: need,
  text: reasons.map(({ subject, text }) => `${knowledge.subject(subject).name}: ${text}`).join(' '),
  ...(changes && { more: stemsBehind([need, ...reasons.map(({ text }) => text)], [changes]) }),
  ...criterionNamed(knowledge, reasons[0]?.cells ?? []),
});

const ofExperiment = (
  knowledge: Knowledge,
  { id, question, answer, reading, criteria }: Experiment,
): AnswerRecord => ({
  kind: 'experiment',
  address: addresses.experiment(id),
  title: question,
  text: answer,
  names: [id],
  more: stemsBehind([question, answer], [reading]),
  ...criterionNamed(knowledge, criteria),
});

const ofDisagreement = (
  knowledge: Knowledge,
  { id, question, resolution, criterion }: Disagreement,
): AnswerRecord => ({
  kind: 'disagreement',
  address: addresses.disagreement(id),
  title: question,
  text: resolution,
  of: knowledge.criterion(criterion).name,
});

const ofSource = (source: Source): AnswerRecord => ({
  kind: 'source',
  address: addresses.source(source.id),
  title: sourceName(source),
  text: source.title,
  names: [source.id, ...(source.author.name ? [source.author.name] : [])],
});

/** What the evidence favours, criterion by criterion: `The evidence favours Disc: stopping, rain. Rim: weight.`; a subject that it favours nowhere is left out. */
function favoursOf(subjects: readonly Subject[], { criteria }: Knowledge): string {
  const led = subjects.flatMap(({ id, name }) => {
    const own = criteria.filter(({ finding }) => finding?.favours === id);
    const names = own.map((criterion) => criterion.name.toLowerCase());
    return names.length > 0 ? [`${name}: ${names.join(', ')}.`] : [];
  });
  return led.length > 0
    ? `The evidence favours ${led.join(' ')}`
    : 'The evidence favours none of them on any topic.';
}

const ofChoice = ({ needs }: Knowledge): AnswerRecord => ({
  kind: 'comparison',
  address: addresses.choose(),
  title: 'Choose by what you need',
  text: needs
    .slice(0, 6)
    .map(({ need }) => need)
    .join('. '),
});

/** What answers who asks whether the site is up to date. */
const ofChanges = (knowledge: Knowledge): AnswerRecord => ({
  kind: 'guide',
  address: addresses.changes(),
  title: 'Changes',
  text: versionsLine(knowledge),
  names: ['what changed', 'what is new', 'is it current', 'corrections', 'last checked'],
});

/** What answers the bare question for one of the subjects or the other. */
const ofComparisons = (knowledge: Knowledge): AnswerRecord[] => [
  ...comparisonsOf(knowledge.subjects).map(
    (subjects): AnswerRecord => ({
      kind: 'comparison',
      address: comparisonAddress(subjects.map(({ id }) => id)),
      title: versus(subjects),
      line: `Side by side on ${criteriaCounted(knowledge.criteria.length)}.`,
      text: favoursOf(subjects, knowledge),
    }),
  ),
  {
    kind: 'comparison',
    address: addresses.home(),
    title: either(knowledge.subjects),
    line: 'The answer in one screen.',
    text: knowledge.site.description,
    names: ['summary', 'overview', 'tldr'],
  },
  ...(hasPage(knowledge, 'choose') ? [ofChoice(knowledge)] : []),
];

/** Everything that answers, first what must not be missing among the first answers. */
export const answerRecords = (knowledge: Knowledge): AnswerRecord[] =>
  withoutCommon([
    ...ofComparisons(knowledge),
    ...knowledge.subjects.map((subject) => ofSubject(knowledge, subject)),
    ...knowledge.guides.map(ofGuide),
    ...(hasPage(knowledge, 'changes') ? [ofChanges(knowledge)] : []),
    ...knowledge.criteria.flatMap((criterion) => [
      ofCriterion(knowledge, criterion),
      ...ofCells(knowledge, criterion),
    ]),
    ...knowledge.faq.slice(0, limits.questions).map((question) => ofQuestion(knowledge, question)),
    ...knowledge.needs.slice(0, limits.needs).map((need) => ofNeed(knowledge, need)),
    ...knowledge.sources.slice(0, limits.sources).map(ofSource),
    ...knowledge.experiments
      .slice(0, limits.experiments)
      .map((each) => ofExperiment(knowledge, each)),
    ...knowledge.disagreements
      .slice(0, limits.disagreements)
      .map((record) => ofDisagreement(knowledge, record)),
  ]);
