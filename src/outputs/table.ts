import type { Knowledge } from '../knowledge/knowledge.ts';
import { experiment } from '../schema/index.ts';
import { addresses, comparisonAddress, comparisonsOf } from '../sentences/addresses.ts';
import { criterionBadge } from './badge.ts';
import type { Base } from './base.ts';
import { draw } from './cards/cache.ts';
import { claimCard } from './cards/claim.ts';
import { criterionCard } from './cards/criterion.ts';
import { disagreementCard } from './cards/disagreement.ts';
import { siteCard } from './cards/site.ts';
import { sourceCard } from './cards/source.ts';
import { subjectCard } from './cards/subject.ts';
import { toCsv } from './copy/csv.ts';
import { summaryRows } from './copy/tables.ts';
import { changesFeed } from './feed/feed.ts';
import { formats, types } from './formats.ts';
import { apiIndex } from './json/api-index.ts';
import { claimJson, claimShape } from './json/claim.ts';
import { criterionJson, criterionShape } from './json/criterion.ts';
import { disagreementJson, disagreementShape } from './json/disagreement.ts';
import { listSchema } from './json/published.ts';
import { referenceJson, referenceShape } from './json/reference.ts';
import { sourceJson, sourceShape } from './json/source.ts';
import { subjectJson, subjectShape } from './json/subject.ts';
import { claimMarkdown } from './markdown/claim.ts';
import { comparisonMarkdown } from './markdown/comparison.ts';
import { criterionMarkdown } from './markdown/criterion.ts';
import { disagreementMarkdown } from './markdown/disagreement.ts';
import { llmsText } from './markdown/llms.ts';
import { sourceMarkdown } from './markdown/source.ts';
import { subjectMarkdown } from './markdown/subject.ts';
import { opensearch } from './opensearch.ts';
import { drawn, jsonText, type Outputs, type PublishedFile, plainRow, row } from './row.ts';
import { namesOf, vocabulary } from './search/names.ts';

/** Kind × output. A kind that has a list in the API is named as the list; in the order in which the API lists them. */
export const rows: Readonly<Record<string, Outputs>> = {
  subjects: row({
    records: ({ subjects }) => subjects,
    folder: 'subjects',
    page: ({ id }) => addresses.subject(id),
    list: { shape: subjectShape, json: subjectJson },
    outputs: { markdown: subjectMarkdown, card: drawn(subjectCard) },
  }),
  criteria: row({
    records: ({ criteria }) => criteria,
    folder: 'criteria',
    page: ({ id }) => addresses.criterion(id),
    list: { shape: criterionShape, json: criterionJson },
    outputs: { markdown: criterionMarkdown, card: drawn(criterionCard), badge: criterionBadge },
  }),
  claims: row({
    records: ({ claims }) => claims,
    folder: 'claims',
    page: ({ id }) => addresses.claim(id),
    list: { shape: claimShape, json: claimJson },
    outputs: { markdown: claimMarkdown, card: drawn(claimCard) },
  }),
  sources: row({
    records: ({ sources }) => sources,
    folder: 'sources',
    page: ({ id }) => addresses.source(id),
    list: { shape: sourceShape, json: sourceJson },
    outputs: { markdown: sourceMarkdown, card: drawn(sourceCard) },
  }),
  disagreements: row({
    records: ({ disagreements }) => disagreements,
    folder: 'disagreements',
    page: ({ id }) => addresses.disagreement(id),
    list: { shape: disagreementShape, json: disagreementJson },
    outputs: { markdown: disagreementMarkdown, card: drawn(disagreementCard) },
  }),
  references: row({
    records: ({ references }) => references,
    list: { shape: referenceShape, json: (_base, record) => referenceJson(record) },
  }),
  experiments: plainRow({
    schema: experiment,
    records: ({ experiments }) => experiments,
    folder: 'lab',
    page: addresses.experiment,
    title: ({ question }) => question,
  }),
  comparisons: row({
    records: ({ subjects }) => comparisonsOf(subjects),
    folder: 'compare',
    page: (subjects) => comparisonAddress(subjects.map(({ id }) => id)),
    outputs: {
      markdown: comparisonMarkdown,
      csv: ({ knowledge, absolute }, subjects) => toCsv(summaryRows(knowledge, subjects, absolute)),
    },
  }),
};

/** Pages that are of no one record and of no kind; `hidden` from search engines. */
const pages: readonly { readonly address: string; readonly hidden?: true }[] = [
  { address: addresses.home() },
  { address: addresses.choose() },
  { address: addresses.faq() },
  { address: addresses.method() },
  { address: addresses.references() },
  { address: addresses.changes() },
  { address: addresses.search(), hidden: true },
  { address: '/404.html', hidden: true },
];

const embedFolder = 'embed';
const folderOf = (address: string) => address.split('/').slice(1, -1)[0];

/** What stands where, for the rules of headers. */
export const places = {
  pages: pages.map(({ address }) => address).filter((address) => !folderOf(address)),
  pageFolders: [
    ...Object.values(rows).flatMap(({ folder }) => folder ?? []),
    ...pages.flatMap(({ address }) => folderOf(address) ?? []),
  ].toSorted(),
  embedFolders: [embedFolder],
  sharedFolders: ['og', 'badge', 'api'],
};

/** Whether the page at `url`, an absolute address as the sitemap has it, is one for search engines. */
export const isListed = (url: string): boolean =>
  !url.includes(`/${embedFolder}/`) &&
  !pages.some(({ address, hidden }) => hidden && url.endsWith(address.replace('.html', '/')));

const lists = Object.entries(rows).flatMap(([name, { shape, entries }]) =>
  shape ? [{ name, shape, entries }] : [],
);

const listNames = lists.map(({ name }) => name);

const apiFiles: PublishedFile[] = lists.flatMap(({ name, shape, entries }) => [
  {
    path: addresses.api(name),
    type: types.json,
    body: (base) => jsonText({ [name]: entries(base) }),
  },
  {
    path: addresses.apiSchema(name),
    type: types.json,
    body: () => jsonText(listSchema(name, shape)),
  },
]);

const robots = ({ absolute }: Base) =>
  `User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`;

/** Files that every site has once. */
const siteFiles: PublishedFile[] = [
  ...apiFiles,
  {
    path: addresses.api('index'),
    type: types.json,
    body: (base) => jsonText(apiIndex(base, listNames)),
  },
  { path: addresses.feed(), type: types.atom, body: changesFeed },
  { path: '/llms.txt', type: types.text, body: llmsText },
  { path: '/robots.txt', type: types.text, body: robots },
  { path: '/opensearch.xml', type: types.opensearch, body: opensearch },
  {
    path: formats.card.at(addresses.home()),
    type: formats.card.type,
    body: ({ knowledge }) => draw(siteCard(knowledge)),
  },
  {
    path: `${addresses.search()}names.json`,
    type: types.json,
    body: ({ knowledge }) => JSON.stringify(namesOf(knowledge)),
  },
  {
    path: `${addresses.search()}words.json`,
    type: types.json,
    body: ({ knowledge }) => JSON.stringify(vocabulary(knowledge)),
  },
];

/** Every file of the site that is no page. */
export const publishedFiles = (knowledge: Knowledge): PublishedFile[] => [
  ...siteFiles,
  ...Object.values(rows).flatMap(({ files }) => files(knowledge)),
];

/** `json`, `md`, `png` …: what the paths of those files can end in. */
export const endings: readonly string[] = [
  ...new Set(
    [...siteFiles.map(({ path }) => path), ...Object.values(formats).map(({ at }) => at('/'))].map(
      (path) => path.slice(path.lastIndexOf('.') + 1),
    ),
  ),
];
