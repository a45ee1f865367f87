import { expect, test } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { changePages, changesPage } from '../../../src/views/changes-page.ts';
import { choosePage } from '../../../src/views/choose-page.ts';
import { claimPage } from '../../../src/views/claim-page.ts';
import { claimPages, claimsPage } from '../../../src/views/claims-page.ts';
import { comparePage } from '../../../src/views/compare-page.ts';
import { inversePaths, tablePaths } from '../../../src/views/comparisons.ts';
import { contentView } from '../../../src/views/content.ts';
import { criteriaPage } from '../../../src/views/criteria-page.ts';
import { criterionPage, criterionPages } from '../../../src/views/criterion-page.ts';
import {
  disagreementPage,
  disagreementPages,
  disagreementsPage,
} from '../../../src/views/disagreements-page.ts';
import { embedPage } from '../../../src/views/embed-page.ts';
import { faqPage, questionPage } from '../../../src/views/faq-page.ts';
import { siteFrame } from '../../../src/views/head.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { experimentPage, labPage } from '../../../src/views/lab-page.ts';
import { lostPage, oldPage } from '../../../src/views/lost-page.ts';
import { guidePage } from '../../../src/views/method-page.ts';
import { oldAddresses } from '../../../src/views/moved.ts';
import { pictureView } from '../../../src/views/pictures.ts';
import { referencePages, referencesPage } from '../../../src/views/references-page.ts';
import { namePages, searchPage } from '../../../src/views/search-page.ts';
import { articlePages, sourcePage } from '../../../src/views/source-page.ts';
import { sourcePages, sourcesPage } from '../../../src/views/sources-page.ts';
import { subjectPage } from '../../../src/views/subject-page.ts';
import { fixtureDir } from '../../fixture.ts';
import { bare, crowded, otherwise } from './otherwise.ts';
import { changed, together, written } from './write.ts';

const fixture = loadKnowledge(fixtureDir);
const absolute = (address: string) => `https://brakes.example${address}`;

/** What content asks for where it is laid out, besides what it names. */
function asked(knowledge: Knowledge) {
  const view = contentView(knowledge);
  return {
    proofs: view.proofs(),
    passagesRead: view.passagesRead(),
    secondReading: view.secondReading(),
    runLab: view.runLab(),
    receivers: view.receivers,
    maker: view.maker,
  };
}

const pathsOf = (subjects: Knowledge['subjects']) =>
  [tablePaths(subjects), inversePaths(subjects)].map((paths) =>
    paths.map(({ params, props }) => `${params.pair}: ${props.subjects.map(({ id }) => id)}`),
  );

/** What stands on each page, and what machines read in its head; soon after its last check, and long after. */
const pagesOn = (today: string, knowledge = fixture): Readonly<Record<string, unknown>> => ({
  content: asked(knowledge),
  tables: [pathsOf(knowledge.subjects), pathsOf(knowledge.subjects.slice(0, 2))],
  frame: siteFrame(knowledge),
  home: homePage(knowledge),
  choose: choosePage(knowledge, today),
  'compare all': comparePage(knowledge, knowledge.subjects),
  'compare two': comparePage(knowledge, knowledge.subjects.slice(0, 2)),
  criteria: criteriaPage(knowledge),
  criterion: criterionPages(knowledge).map(({ props }) =>
    criterionPage(knowledge, today, props.criterion, props.page),
  ),
  embed: knowledge.criteria.map((criterion) => embedPage(knowledge, criterion)),
  claims: claimPages(knowledge).map((page) => claimsPage(knowledge, page)),
  claim: knowledge.claims.map((claim) => claimPage(knowledge, today, claim)),
  disagreements: disagreementPages(knowledge).map((page) => disagreementsPage(knowledge, page)),
  disagreement: knowledge.disagreements.map((record) => disagreementPage(knowledge, record)),
  faq: faqPage(knowledge),
  question: knowledge.faq.map((question) => questionPage(knowledge, question)),
  lab: labPage(knowledge),
  experiment: knowledge.experiments.map((experiment) => experimentPage(knowledge, experiment)),
  guides: knowledge.guides.map(guidePage),
  lost: lostPage(knowledge),
  old: oldAddresses(knowledge).map(oldPage),
  references: referencePages(knowledge).map((page) => referencesPage(knowledge, page)),
  search: namePages(knowledge).map((page) => searchPage(knowledge, page)),
  sources: sourcePages(knowledge).map((page) => sourcesPage(knowledge, page)),
  source: articlePages(knowledge).map(({ props }) =>
    sourcePage(knowledge, props.source, props.page),
  ),
  subject: knowledge.subjects.map((subject) => subjectPage(knowledge, today, subject)),
  pictures: knowledge.pictures.map((picture) => pictureView(knowledge, picture)),
  changes: changePages(knowledge).map((page) => changesPage(knowledge, page, '2026-11-21')),
});

/** What is made for machines when a page is laid out, called as the layout calls it. */
function called(value: unknown): unknown {
  if (typeof value === 'function') return value.length === 1 ? value(absolute) : undefined;
  if (Array.isArray(value)) return value.map(called);
  if (value instanceof Map) return [...value].map(called);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'things' || typeof each !== 'function' ? called(each) : undefined,
    ]),
  );
}

const textsOf = (pages: Readonly<Record<string, unknown>>) =>
  Object.entries(pages).map(([name, view]) => [name, written(called(view))] as const);

const today = '2026-10-10';

test('every view is what it was', async () => {
  await expect(together(textsOf(pagesOn(today)))).toMatchFileSnapshot('./views.txt');
});

test('what is due for a check is told on the pages where it was', async () => {
  const late = textsOf(pagesOn('2036-01-01'));
  await expect(changed(textsOf(pagesOn(today)), late)).toMatchFileSnapshot('./views-due.txt');
});

/** Of the pages of another base what differs from those of the fixture; all pages, or some of them. */
function differences({ knowledge, dir }: ReturnType<typeof otherwise>, ...names: string[]): string {
  const some = ([name]: readonly [string, string]) => names.length === 0 || names.includes(name);
  const other = textsOf(pagesOn(today, knowledge)).map(
    ([name, text]) => [name, text.replaceAll(dir, fixtureDir)] as const,
  );
  return changed(textsOf(pagesOn(today)).filter(some), other.filter(some));
}

test('what records say that few have is told on the pages where it was', async () => {
  await expect(differences(otherwise())).toMatchFileSnapshot('./views-otherwise.txt');
});

test('what a base leaves out is left out of the pages where it was', async () => {
  const told = differences(bare(), 'content', 'frame', 'home', 'criteria', 'criterion', 'sources');
  await expect(told).toMatchFileSnapshot('./views-bare.txt');
});

test('what many articles say is told in sum on the pages where it was', async () => {
  const told = differences(crowded(), 'home', 'criteria', 'criterion', 'compare all', 'sources');
  await expect(told).toMatchFileSnapshot('./views-crowded.txt');
});
