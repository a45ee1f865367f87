import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inContent, inDigest } from '../../src/components/in-content.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { tally } from '../../src/knowledge/tally.ts';
import { agreementView } from '../../src/views/agreement.ts';
import { mapView } from '../../src/views/articles-map.ts';
import { changePages, changesPage } from '../../src/views/changes-page.ts';
import { choosePage } from '../../src/views/choose-page.ts';
import { claimPage } from '../../src/views/claim-page.ts';
import { claimPages, claimsPage } from '../../src/views/claims-page.ts';
import { comparePage } from '../../src/views/compare-page.ts';
import { contentView } from '../../src/views/content.ts';
import { criterionPage, criterionPages } from '../../src/views/criterion-page.ts';
import { disagreementView } from '../../src/views/disagreements.ts';
import { disagreementPages, disagreementsPage } from '../../src/views/disagreements-page.ts';
import { embedPage } from '../../src/views/embed-page.ts';
import { faqPage, questionPage } from '../../src/views/faq-page.ts';
import { homePage } from '../../src/views/home-page.ts';
import { experimentPage } from '../../src/views/lab-page.ts';
import { guidePage } from '../../src/views/method-page.ts';
import { pictureView } from '../../src/views/pictures.ts';
import { referencePages, referencesPage } from '../../src/views/references-page.ts';
import { runLab } from '../../src/views/run-lab.ts';
import { namePages, searchPage } from '../../src/views/search-page.ts';
import { articlePages, sourcePage } from '../../src/views/source-page.ts';
import { sourcePages, sourcesPage } from '../../src/views/sources-page.ts';
import { subjectPage } from '../../src/views/subject-page.ts';
import { fixtureCopyIn } from '../fixture.ts';

const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
fixtureCopyIn(dir);
afterAll(() => rmSync(dir, { recursive: true }));

const knowledge = loadKnowledge(dir);
/** Later than every shelf life of the fixture, so that what is due shows. */
const today = '2036-01-01';
const elsewhere = { name: 'Elsewhere', address: '/elsewhere/' };
const receivers = { repository: 'https://example.org/brakes', contact: undefined };

const first = <T>(list: readonly T[]): T => {
  const [head] = list;
  if (head === undefined) throw new Error('the fixture has nothing of the kind');
  return head;
};

const criteria = criterionPages(knowledge).map(({ props }) =>
  criterionPage(knowledge, today, props.criterion, props.page),
);
const stopping = criteria.find(({ id }) => id === 'stopping') ?? first(criteria);
const answer = stopping.answer ?? first([]);
const claim = claimPage(knowledge, today, knowledge.claim('disc-stops-sooner'));
const articles = articlePages(knowledge).map(({ props }) =>
  sourcePage(knowledge, props.source, props.page),
);
const source = articles.find(({ id }) => id === 'hill-rider') ?? first(articles);
const opening = source.opening ?? first([]);
const closing = source.closing ?? first([]);
const sources = sourcesPage(knowledge, first(sourcePages(knowledge)));
const pictures = sources.pictures ?? first([]);
const claims = claimsPage(knowledge, first(claimPages(knowledge)));
const references = referencesPage(knowledge, first(referencePages(knowledge)));
const disagreements = disagreementsPage(knowledge, first(disagreementPages(knowledge)));
const changes = changesPage(knowledge, first(changePages(knowledge)), today);
const compare = comparePage(knowledge, knowledge.subjects);
const home = homePage(knowledge);
const choose = choosePage(knowledge, today);
const question = questionPage(knowledge, first(knowledge.faq));
const experiment = experimentPage(knowledge, first(knowledge.experiments));
const figures = experiment.figures ?? first([]);
const measurements = answer.lab.measured ?? first([]);
const subject = knowledge.subject('disc');
const content = contentView(knowledge, new Map([['manual-stopping', 4]]));
const section = first([...source.sections.values()]);
const map = mapView(knowledge);
const cells = map.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
const summaryRow = first(compare.summary.groups.flatMap(({ rows }) => rows));
const table = stopping.articles.table ?? first([]);
const group = first(table.shown);
const row = first(group.rows);
const saying = first(claim.said.sayings);
const contradiction = first(claim.contradictions);
const stated = first(section.stated);
const dispute = first(stopping.disputes.records);
/** A side whose one claim says what it says. */
const untold = first(disagreementView(knowledge, first(knowledge.disagreements)).sides);
const shown = answer.finding.shown ?? first([]);
const cell = first(answer.cells);
const definition = answer.definition;
const secondReading = content.secondReading();
const corrections = opening.corrections;
const picture = (id: string) =>
  pictureView(knowledge, first(knowledge.pictures.filter((each) => each.id === id)));
const measures = picture('rolling-on').measures ?? first([]);
const parts = picture('what-comes').parts ?? first([]);
const life = picture('years').releases ?? first([]);
const snippet = {
  id: 'code-1',
  subject,
  file: 'brake.py',
  lines: '1 line',
  runs: [
    { text: 'stop', kind: 'keyword' },
    { text: '()', kind: undefined },
  ],
};
const provenance = opening.provenance;
const onPageTwo = { list: '/claims/', number: 2, count: 3 };

interface Case {
  readonly props: object;
  readonly slot?: string;
  /** What its HTML has to hold. */
  readonly holds: readonly string[];
}
const shows = (props: object, ...holds: readonly string[]): Case => ({ props, holds });

/** Every component with what it shows of the fixture. */
const cases: Readonly<Record<string, Case>> = {
  AgreementGrid: shows({ view: agreementView(knowledge) }, 'Agreement is not', 'Stopping'),
  BeforeChoosing: shows(
    { ...choose.before, interests: 'Nobody pays.' },
    'Nobody pays.',
    'href="/method/#certainty-high"',
    'Disc brakes 2',
  ),
  ClaimsFilter: shows(
    { filter: claims.filter },
    'Supported <small>2</small>',
    'value="hill-rider"',
  ),
  Glance: shows({ summary: home.summary }, '<tr id="stopping">', 'data-subject="disc"', 'Favours'),
  Grounds: shows(
    { grounds: question.grounds, claims: question.claims },
    '<a href="/criteria/weight/#rim">',
    '<a href="/claims/rim-lightest/">',
  ),
  Need: shows(
    { need: first(choose.needs) },
    'Points to Disc brakes',
    'Walk.',
    'Disputed',
    '(high certainty)',
  ),
  NeedsForm: shows(
    { picks: home.picks },
    'action="/choose/"',
    'value="rain"',
    'Stopping in the rain',
  ),
  Options: shows({ options: choose.options }, 'What it brings', 'It stops in four metres.'),
  Picker: shows(
    { picker: choose, versions: choose.before.versions, site: 'Brake Check' },
    'data-short="stopping in the rain"',
    'data-favours="disc"',
    'data-versions="Checked against ',
    'name="must"',
  ),
  Point: shows({ point: first(choose.options).daily }, 'href="/criteria/upkeep/#disc"'),
  Question: shows(
    { question: first(faqPage(knowledge).questions) },
    'id="which-is-lightest"',
    'href="/faq/which-is-lightest/"',
  ),
  Turns: shows(
    { turns: [{ ...elsewhere, on: '2 October 2026', turn: '“even” → “depends”' }] },
    '2 October 2026, <a href="/elsewhere/">Elsewhere</a>: “even” → “depends”',
  ),
  InShort: shows(
    { short: home.short ?? first([]), withoutLead: [elsewhere] },
    '1 reason why Disc brakes',
    'They decide 1 of 3 topics.',
    '<a href="#why-bites-harder">It bites harder</a>',
    'Disc brakes:</b> <a href="/criteria/stopping/">Stopping</a>',
    'Of the others: <a href="/elsewhere/">Elsewhere</a>.',
  ),
  Reasons: shows({ reasons: home.reasons }, 'It bites harder', 'href="/criteria/stopping/"'),
  Rests: shows(
    { links: [{ name: 'Weight', address: '/criteria/weight/', certainty: 'low certainty' }] },
    '<a href="/criteria/weight/">Weight</a> (low certainty)',
  ),
  RunLab: shows(
    { lab: runLab(knowledge) },
    'href="/lab/crosscheck-lab.tgz"',
    'npm run lab -- wet-stop --check',
  ),
  ShortAnswer: shows(
    { answer: home.answer, standing: 'Checked.', changes: elsewhere },
    'Disc brakes</b>',
    'href="/choose/?need=rain"',
    'Checked. <a href="/elsewhere/">Elsewhere</a>',
  ),
  Story: shows(
    { story: home.story ?? first([]), counts: home.counts },
    '1 disagreement</a>',
    'the evidence says the same on',
    '<circle',
  ),
  VerdictClaims: shows(
    { verdict: first(claims.verdicts) },
    'class="filed"',
    'data-source=',
    '<a href="/claims/',
  ),
  Anchor: shows(
    { id: 'a', of: 'the row A' },
    '<a class="anchor" href="#a" aria-label="Address of the row A">#</a>',
  ),
  Anchors: shows({ ids: ['a', 'b'] }, '<span id="a"></span><span id="b"></span>'),
  Answer: shows(
    {
      answer: first(
        subjectPage(knowledge, today, subject).groups.flatMap(({ answers }) => answers),
      ),
      subject: 'disc',
    },
    'id="stopping"',
    'data-subject="disc"',
  ),
  ArticleClaims: shows(
    { articles: stopping.articles },
    'id="articles"',
    stopping.articles.counted,
    group.title,
  ),
  ArticleKey: shows(
    { article: first(table.articles) },
    '<li id="by-cycling-weekly">',
    '<b class="said">1</b>',
    '<a href="/sources/cycling-weekly/">Cycling Weekly</a>',
  ),
  ArticlesMap: shows({ view: map }, 'Who says what', 'Cycling Weekly'),
  Cell: shows({ cell, receivers }, `id="${cell.subject.id}"`, cell.text, 'Dispute this'),
  Change: shows(
    { change: first(first(changes.months).changes) },
    'The verdict stands.',
    'fading-checked',
  ),
  ChangeLine: shows(
    { change: knowledge.changes.find(({ said }) => said) },
    'Before: <del>Eight hundred.</del> Now: <ins>Nine hundred.</ins>',
  ),
  ChangeHistory: shows({ sentence: 'What changed', changes: knowledge.changes }, 'First edition.'),
  Changes: shows({ changes: knowledge.changes }, 'First edition.', 'Nine hundred.'),
  Checked: shows(
    { checked: shown.checked },
    'checked <time datetime="',
    'due for a re-check since',
  ),
  CheckedAgainst: shows(
    {
      current: {
        short: 'Yes, on 2.',
        experiments: 'Ran on Disc 1.',
        lab: elsewhere,
        due: 'Next on Monday.',
        ran: [{ phrase: 'Of 2 topics on Disc 1', topics: [elsewhere] }],
      },
      judged: [
        {
          name: 'Findings that changed',
          count: 2,
          open: [{ ...elsewhere, on: '3 October 2026', turn: 'Even now.' }],
          folded: [{ ...elsewhere, on: '2 October 2026', turn: 'Wrong now.' }],
        },
      ],
      last: 'Changed last.',
    },
    'Ran on Disc 1. <a href="/elsewhere/">Elsewhere</a>',
    'Next on Monday.',
    '<p class="block">Changed last.</p>',
    'Of 2 topics on Disc 1: <a href="/elsewhere/">Elsewhere</a>.',
    '3 October 2026, <a href="/elsewhere/">Elsewhere</a>: Even now.',
    '2 October 2026, <a href="/elsewhere/">Elsewhere</a>: Wrong now.',
    'Findings that changed <small>2</small>',
    'The others <small>1</small>',
  ),
  Citation: shows(
    {
      citation: { number: 3, title: 'T', url: 'https://example.org/', about: ': S' },
    },
    '[3]',
    '>T</a>: S',
  ),
  CitationNumber: shows({ number: 3 }, '<a class="cite-number" href="#ref-3">[3]</a>'),
  Citations: shows({ citations: cell.citations }, '<ul class="cites">', 'href="https://'),
  ClaimCheck: shows(
    { claim, receivers },
    '<h1 class="claim-title judged-title">',
    `<small>${claim.says}:</small>`,
    `<span>${claim.text}</span>`,
    'Dispute this',
  ),
  ClaimContext: shows({ claim }, 'Disagreements about this claim', contradiction.question.name),
  ClaimFacts: shows(
    { facts: claim.facts, second: claim.check?.second },
    '<dt>Argues for</dt>',
    claim.facts.criterion.finding,
  ),
  ClaimLink: shows(
    { claim: content.claim('drum-fades') },
    '“<a href="/claims/drum-fades/">',
    '</a>” <a class="verdict claim-link"',
  ),
  ClaimRow: shows(
    { row, marked: true },
    `<tr class="claim" id="${row.id}"`,
    '<th scope="row" class="says">',
    row.why ?? '',
  ),
  ClaimSaid: shows({ said: claim.said }, 'Who says this', 'id="cycling-weekly"', 'id="hill-rider"'),
  ClaimsGrid: shows(
    { caption: 'CAPTION', groups: table.shown, table },
    'CAPTION',
    '<span class="sr-only">Hill Rider</span>',
    `<th scope="rowgroup" colspan="6"> ${group.title}`,
  ),
  ClaimsTable: shows(
    { table },
    `id="${row.id}"`,
    '<details class="folded">',
    table.folded?.title ?? '',
    'id="by-hill-rider"',
  ),
  Closed: shows(
    { title: 'GONE', closed: [{ id: 'old', text: 'WHY', address: '/there/' }] },
    'GONE',
    'id="old"',
    '/there/',
    'WHY',
  ),

  Contradiction: shows(
    { contradiction },
    contradiction.resolution,
    'href="/disagreements/which-stops-best/"',
  ),
  Code: { ...shows({}, '<code translate="no">A</code>'), slot: 'A' },
  CodeBlock: shows(
    { code: snippet },
    'data-code="code-1"',
    '<code translate="no" id="code-1"><span data-token="keyword">stop</span>()</code>',
    '1 line',
  ),
  CodeRuns: shows({ runs: snippet.runs }, '<span data-token="keyword">stop</span>()'),
  Copy: {
    ...shows({ stamp: 'S' }, 'data-stamp="S"', 'aria-label="Copy this row"'),
  },
  CorrectionItem: shows(
    { correction: first(first(corrections.groups).corrections) },
    'data-verdict="Partly"',
    'class="why"',
    'in “Brakes on hills”, <a href="/sources/hill-rider/#line-',
  ),
  Corrections: shows(
    { corrections },
    'What to correct',
    corrections.counted,
    'data-list="corrections"',
  ),
  CriterionAnswer: shows({ answer, receivers }, 'Side by side', 'Way in the rain'),
  CriterionCard: shows(
    { card: embedPage(knowledge, knowledge.criterion('stopping')), page: 'https://example.org/' },
    'class="embed"',
    'Stopping',
    'target="_top"',
  ),
  CriterionClaims: {
    ...shows(
      { criterion: stopping },
      'In detail',
      'READ',
      'What the articles say',
      'id="references"',
      'Embed this',
    ),
    slot: 'READ',
  },
  CriterionPicture: shows({ picture: first(answer.pictures) }, 'id="rolling-on"'),
  Damage: shows({ damage: [{ text: 'A picture.', lines: 'line 2' }] }, 'A picture.', 'line 2'),
  Definition: shows({ definition }, 'What counts here', definition.definition),
  Disagreement: shows(
    { disagreement: dispute },
    '<div class="dispute" id="which-stops-best">',
    dispute.resolution,
    'More about this disagreement',
  ),
  DisagreementList: shows({ criterion: first(disagreements.criteria) }, 'which-stops-best'),
  Dispute: shows({ share: cell.share, receivers }, 'https://example.org/brakes/issues/new?title='),
  SideClaim: shows({ claim: first(untold.claims) }, 'class="verdict"', 'href="/claims/'),
  DisputeSide: shows(
    { side: first(contradiction.sides) },
    '<b>Hill Rider:</b> Not on dry roads.',
    'href="/claims/all-fine-when-dry/"',
  ),
  Disputes: shows({ disputes: stopping.disputes }, 'Where they disagree', dispute.question),
  Echoes: shows(
    { echoes: disagreements.echoes, counted: disagreements.shared },
    'id="echo-',
    disagreements.shared,
  ),
  Embedding: shows(
    { embedding: answer.embedding },
    '/embed/criteria/stopping/',
    '/badge/criteria/stopping.svg',
  ),
  Experiment: shows({ view: experiment }, 'npm run lab -- wet-stop', 'a bicycle', '±20%'),
  Figures: shows({ figures }, 'In the rain', 'not measured', '3.5 to 4.5', '0.57 ×'),
  Finding: shows({ finding: answer.finding }, shown.text, 'data-subject="disc"'),
  ForSide: shows({ side: row.side }, 'class="for"', `aria-label="${row.side?.name}"`),
  HeadCell: { ...shows({}, '<th scope="col">'), slot: 'A' },
  HeadingThree: { ...shows({}, '<h3>A</h3>'), slot: 'A' },
  HeadingTwo: { ...shows({}, '<h2>A</h2>'), slot: 'A' },
  KeyEntry: shows({ entry: first(map.key) }, 'for Disc brakes', 'data-subject="disc"'),
  Lab: shows(
    { lab: answer.lab },
    'From the lab',
    'In the rain',
    '1 experiment (1 measured figure in all)',
  ),
  LabCite: shows({ experiment: 'wet-stop' }, '[lab]', '/lab/wet-stop/'),
  LabLink: shows({ experiment: 'wet-stop' }, 'href="/lab/wet-stop/"', '[lab]'),
  LaterLink: shows(
    { list: '/claims/', heading: { id: 'wrong', name: 'Wrong', number: 2, within: ['a'] } },
    '<a id="wrong" href="/claims/2/#wrong"><span id="a"></span>Wrong</a>',
  ),
  Maker: shows({ maker: 'a club of cyclists' }, 'Made by a club of cyclists.'),
  Receiver: shows({ receivers: content.receivers }, 'Nobody receives objections yet'),
  Receivers: shows(
    { receivers: content.receivers },
    'names neither a repository nor an address',
    'It should say:',
  ),
  LabLine: shows({ run: first(knowledge.experiments) }, '[lab]', '/lab/wet-stop/'),
  Pagination: shows(
    { page: onPageTwo, label: 'Claims', whole: [{ name: 'JSON', address: '/api/claims.json' }] },
    'Page 2 of 3',
    'rel="prev"',
    '<b aria-current="page">2</b>',
    'href="/claims/3/"',
  ),
  Ledger: shows({ ledger: closing.ledger }, 'id="line-7"', 's 7 lines'),
  Letter: shows(
    { letter: first(searchPage(knowledge, first(namePages(knowledge))).letters) },
    '<dt>',
    '<a href="/',
  ),
  LeadOn: shows({}, '<script type="module"'),
  Link: { ...shows({ href: '/method/' }, '<a href="/method/">A</a>'), slot: 'A' },
  Linked: shows(
    { pieces: ['See ', { name: 'A', address: '/a/' }, '.'] },
    'See <a href="/a/">A</a>.',
  ),
  Listed: shows(
    {
      links: [
        { name: 'A', address: '/a/' },
        { name: 'B', address: '/b/' },
      ],
    },
    '<a href="/a/">A</a>, <a href="/b/">B</a>',
  ),
  MapCell: shows(
    { cell: cells.find(({ kind }) => kind === 'article') },
    '/criteria/stopping/#by-',
    '<path data-subject=',
  ),
  MapHead: shows({ column: first(map.columns) }, '<b>1</b> <span>Cycling Weekly</span>'),
  Mark: shows({ subject }, 'data-subject="disc"', '<path d="'),
  MeasureRow: shows({ row: first(measures.rows), measures }, 'Way in the rain', 'class="hollow"'),
  Measures: shows(
    { measures },
    measures.title,
    'Disc brakes needs less',
    'The same in words and as a table',
  ),
  MeasuresTable: shows(
    { measures },
    '/lab/wet-stop/',
    '0.57 ×',
    'Disc brakes 4, Rim brakes 7 metres',
  ),
  Measurements: shows({ measurements }, 'on a logarithmic scale', '/lab/wet-stop/'),
  MiniStrip: shows({ strip: summaryRow.strip }, 'class="sr-only">2 articles: '),
  Pager: shows({ neighbours: stopping.neighbours, label: 'Criteria' }, 'rel="next"', 'Weight'),
  PagerLink: shows(
    { to: { name: 'Weight', address: '/criteria/weight/' }, rel: 'next', label: 'Next' },
    '<small>Next</small><b>Weight</b></a>',
  ),
  Picture: {
    ...shows({ id: 'p', title: 'T', sentence: 'S' }, 'id="p-heading"', 'The same as a table', 'A'),
    slot: 'A',
  },
  PrintedCite: shows({ numbers: [1, 2] }, '<sup class="cited">[1, 2]</sup>'),
  PrintedReferences: shows({ urls: compare.urls }, `<li>${first(compare.urls)}</li>`),
  Program: shows(
    { program: { path: 'a.py', text: 'x = 1' } },
    '<code translate="no">a.py</code>',
    'x = 1',
  ),
  PassagesRead: shows(
    { readings: content.passagesRead() },
    '4 pairs, 1 of them with the passage of another citation. The reader accepted none of those, and 2 of the 3 true pairs, 67%',
    'only the table had it',
  ),
  Proofs: shows(
    { lines: ['3 of 4 citations name a passage'] },
    '<li>3 of 4 citations name a passage</li>',
  ),
  Provenance: shows(
    { provenance },
    provenance.sha256,
    'Commercial interest',
    'None: the copy that we hold names no address',
  ),
  ProvenanceRow: shows({ row: first(provenance.rows) }, '<dt>Publisher</dt>', 'Hill Rider'),
  Parts: shows({ parts }, 'comes with 0 of 1 part', 'Pads by others', '/criteria/upkeep/#disc'),
  PartsTable: shows({ subjects: parts.subjects, rows: first(parts.halves) }, 'Pads by others'),
  Rail: shows({ contents: stopping.contents }, 'href="#articles"', '<small>3</small>'),
  RatioBar: shows(
    { bar: first(figures.rows).bar, ticks: figures.ticks },
    'class="range"',
    '<circle',
  ),
  RatioScale: shows({ scale: figures }, 'Disc brakes needs less', 'equal'),
  Recorded: shows({ value: content.recorded('wet-stop.rain') }, '0.57'),
  ReleaseLife: shows({ life }, life.sentence, 'class="timeline"'),
  ReferenceList: shows({ kind: first(references.kinds) }, 'id="kind-', '; opened '),
  References: shows({ references: stopping.references }, 'id="ref-1"', 'All '),
  PassageMarks: shows(
    { marks: [{ label: '5a', url: 'https://example.org/#:~:text=A' }] },
    '<a href="https://example.org/#:~:text=A">[5a]</a>',
  ),
  FollowedReleases: shows(
    { releases: [{ sentence: 'Disc 3 was read.', unread: [{ name: 'N', address: '/a/' }] }] },
    'Disc 3 was read.',
    '>N</a>',
  ),
  Guide: {
    ...shows({ guide: guidePage(first(knowledge.guides)) }, 'href="#makers"', 'A'),
    slot: 'A',
  },
  Rule: {
    ...shows({ id: 'r', title: 'T' }, '<section class="rule" id="r">', 'href="#r"', 'A'),
    slot: 'A',
  },
  SaidBy: shows(
    { said: { words: 'Cycling Weekly and Hill Rider', numbers: [1, 2] } },
    'aria-label="Cycling Weekly and Hill Rider"',
    '<i class="said">1</i>',
  ),
  SaidCell: shows(
    { cell: row.said.find((cell) => cell) },
    `href="/claims/${row.id}/#hill-rider"`,
    'aria-label="2, Hill Rider"',
  ),
  Saying: shows({ saying }, `id="${saying.id}"`, '/sources/cycling-weekly/#line-3', 'May 2024'),
  Scorecard: shows(
    { scorecard: opening.scorecard, bars: opening.bars },
    '5 claims on 3 topics',
    '4 claims in no other article',
    'takes more than one side on 1 question',
  ),
  JudgesDiffer: shows({ reading: secondReading }, '1 difference', '/claims/drum-fades/'),
  JudgesMatrix: shows({ reading: secondReading }, '1st ↓ 2nd →', '<td class="agreed">1</td>'),
  SecondReading: shows({ reading: secondReading }, 'agreed on 1 of them, 50%', 'class="judges"'),
  Section: {
    ...shows({ section }, `id="${section.id}"`, section.where.lines, 'TOLD', stated.text),
    slot: 'TOLD',
  },
  Snippets: shows(
    { snippets: { lines: 'Disc brakes 1 line', pairs: [snippet] } },
    '<code translate="no">brake.py</code>',
    'Disc brakes 1 line',
  ),
  SourceCard: shows({ card: first(sources.cards) }, 'overall stance:', 'Cycling Weekly'),
  SourceHead: shows(
    { source: { ...source, opening: { ...opening, summary: 'One of its numbers is wrong.' } } },
    source.title,
    'One of its numbers is wrong.',
    'What to correct',
    'Scorecard',
  ),
  SourceLedger: shows(
    { source },
    'Disagreements in which this article takes part',
    'id="ledger"',
    'Archived text',
  ),
  StanceName: shows(
    { stance: { stance: 'disc', name: 'Disc brakes', subject } },
    '</svg>Disc brakes</span>',
  ),
  StanceBin: shows(
    { bin: first(answer.strip.bins) },
    'class="bin found"',
    'the evidence',
    '<a href="/sources/cycling-weekly/" title="1 claim">',
  ),
  StanceStrip: shows({ strip: answer.strip }, 'class="bins"', 'Cycling Weekly'),
  Stated: shows(
    { claims: [{ ...stated, anchored: true }] },
    `id="${stated.id}"`,
    '/sources/hill-rider/#line-3',
    'in no other article',
    'Partly</span> <div>',
  ),
  SubjectHead: shows(
    { subject, coloured: true },
    '<th scope="col" translate="no" data-subject="disc">',
    '</svg>Disc brakes',
  ),
  SubjectName: shows({ subject }, '<a href="/subjects/disc/" translate="no">Disc brakes</a>'),
  Summary: shows(
    { summary: compare.summary },
    'The answers for Disc brakes, Drum brakes and Rim brakes on each topic',
    'id="stopping"',
  ),
  SummaryCell: shows(
    { cell: first(summaryRow.cells) },
    'data-label="Disc brakes"',
    '/criteria/stopping/#disc',
  ),
  SummaryRow: shows(
    { row: summaryRow },
    '<tr id="stopping"',
    'data-lead="disc:bites-harder"',
    '<a href="/criteria/stopping/#articles">',
    'Fewer metres to a stand.',
    'id="braking"',
  ),
  Table: { ...shows({}, '<table class="grid">'), slot: 'A' },
  TableControls: shows(
    { controls: compare.controls },
    'data-words=',
    'Move the first column last',
    'Topics with a claim that is',
  ),
  Tallies: shows(
    { counts: tally(knowledge.claims), bar: true },
    'class="bar"',
    '2 <span class="verdict"',
  ),
  TimelineDrawing: shows({ timeline: pictures.timeline }, 'newest check, '),
  TimelinePicture: shows(
    { timeline: pictures.timeline },
    'How old the advice of the articles is',
    'The same as a table',
  ),
  TimelinePolicies: shows(
    { policies: [{ name: 'Disc', address: '/references/#r', words: 'dated' }] },
    '<a href="/references/#r">Disc</a> dated.',
  ),
  TimelineTables: shows({ timeline: pictures.timeline }, 'Hill Rider', 'Published'),
  Tspan: shows({ text: '%', class: 'word', dx: 4 }, '<tspan class="word" dx="4">%</tspan>'),
  Verdict: shows({ state: 'wrong', explain: true }, 'href="/method/#verdict-wrong"', 'Wrong'),
  VerdictBars: shows({ bars: pictures.verdicts }, 'All articles', 'class="value"'),
  VerdictPicture: shows(
    { bars: pictures.verdicts },
    'How many claims of the articles are right',
    'Hill Rider</a>',
  ),
  VerdictsByArticle: shows(
    { verdicts: claims.byArticle },
    'By article',
    '<b class="said">2</b> <a href="/sources/hill-rider/">Hill Rider</a>',
    'href="/claims/?source=hill-rider#claims-filter"',
    'href="/sources/hill-rider/#corrections-partly"',
  ),
  Weighed: shows(
    { finding: shown, favoured: subject, agreement: 'AGREE' },
    shown.certainty,
    'AGREE',
  ),
  Words: shows({ of: 'verdict' }, 'id="verdict-wrong"'),
};

const modules = import.meta.glob<{ default: AstroComponentFactory }>(
  '../../src/components/*.astro',
  { eager: true },
);
const components = new Map(
  Object.entries(modules).map(([path, module]) => [basename(path, '.astro'), module.default]),
);

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create({ astroConfig: { site: 'https://example.org' } });
});

const html = async (component: AstroComponentFactory, props: object, slot?: string) =>
  (
    await container.renderToString(component, {
      props: { ...props },
      ...(slot && { slots: { default: slot } }),
    })
  ).replace(/\s+/g, ' ');

test('every component has a case here', () =>
  expect(Object.keys(cases).toSorted()).toEqual([...components.keys()].toSorted()));

describe('a component alone', () => {
  test.each(Object.entries(cases))('%s shows what it is given', async (name, given) => {
    const component = components.get(name);
    if (!component) throw new Error(`there is no component ${name}`);
    const shown = await html(component, given.props, given.slot);
    for (const held of given.holds) expect(shown).toContain(held);
    expect(shown).not.toMatch(/undefined|\[object|NaN/);
    expect(await html(component, given.props, given.slot)).toBe(shown);
  });
});

test('a side of one claim without words of its own is told by that claim', async () => {
  const component = components.get('DisputeSide');
  if (!component) throw new Error('there is no component DisputeSide');
  const shown = await html(component, { side: untold });
  expect(shown).toContain(`<b>${untold.saidBy}:</b> <span class="verdict"`);
  expect(shown).toContain(`">${first(untold.claims).text}</a> </p> </div>`);
});

describe('a component inside content', () => {
  const at = async (component: unknown, attributes: object) =>
    html(component as AstroComponentFactory, attributes);
  test('restates a claim in a reading, and marks it in the digest of its source', async () => {
    const id = 'drum-fades';
    expect(await at(inContent(content).Claim, { id })).toContain('“<a ');
    const { Claim } = inDigest(content, source.sections);
    expect(await at(Claim, { id })).not.toContain('“');
    expect(await at(Claim, { id })).not.toContain(`id="${id}"`);
    expect(await at(Claim, { id, first: 'true' })).toContain(`id="${id}"`);
  });
  test('leaves out a section that stands on another page', async () => {
    const { Section } = inDigest(content, source.sections);
    expect(await at(Section, { id: section.id })).toContain(`id="${section.id}"`);
    expect(await at(Section, { id: 'elsewhere' })).toBe('');
  });
  test('cites by the number of the page, and quotes what was recorded', async () => {
    expect(await at(inContent(content).Ref, { id: 'manual-stopping' })).toContain('[4]');
    expect(await at(inContent(contentView(knowledge)).Ref, { id: 'manual-stopping' })).toBe('');
    expect(await at(inContent(content).Recorded, { of: 'wet-stop.rain' })).toContain('0.57');
  });
});

describe('the sources of components and pages', () => {
  const files = (folder: string, name: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => name.test(path))
      .map((path) => join(folder, path));
  const imports = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/^import .*? from '([^']+)'|^} from '([^']+)'/gm)].map(
      ([, one, other]) => one ?? other ?? '',
    );
  test('read no base and leave nothing behind', () => {
    const shared = [
      ...files('src/components', /\.(astro|ts)$/),
      ...files('src/layouts', /\.astro$/),
    ];
    expect(
      shared.filter((file) =>
        /astro\/base\.ts|Astro\.locals|globalThis/.test(readFileSync(file, 'utf8')),
      ),
    ).toEqual([]);
  });
  test('a page imports ten modules at most', () => {
    const heavy = files('src/pages', /\.astro$/).filter((file) => imports(file).length > 10);
    expect(imports('src/pages/index.astro').length).toBeGreaterThan(3);
    expect(heavy).toEqual([]);
  });
});
