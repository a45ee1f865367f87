import { type FoundKind, type Knowledge, type Linked, listOf } from '../knowledge/knowledge.ts';
import { hasPage } from '../knowledge/presence.ts';
import {
  formNames,
  forms,
  type Kind,
  kindNames,
  kinds,
  type PageName,
  pageAddresses,
  siteFiles,
  types,
} from '../schema/index.ts';
import {
  addresses,
  comparisonAddress,
  comparisonsOf,
  formAddress,
} from '../sentences/addresses.ts';
import { oldAddresses } from '../views/moved.ts';
import { criterionBadge } from './badge.ts';
import type { Base } from './base.ts';
import { draw } from './cards/cache.ts';
import { claimCard } from './cards/claim.ts';
import { criterionCard } from './cards/criterion.ts';
import { disagreementCard } from './cards/disagreement.ts';
import { questionCard } from './cards/question.ts';
import { siteCard } from './cards/site.ts';
import { sourceCard } from './cards/source.ts';
import { subjectCard } from './cards/subject.ts';
import { chooseRecord } from './copy/choose-record.ts';
import { tableCsv, tableMarkdown } from './copy/table-text.ts';
import { tableData } from './copy/tables.ts';
import { favicon } from './favicon.ts';
import { changesFeed } from './feed/feed.ts';
import { icon } from './icon.ts';
import { apiIndex } from './json/api-index.ts';
import { claimJson, claimShape } from './json/claim.ts';
import { criterionJson, criterionShape } from './json/criterion.ts';
import { disagreementJson, disagreementShape } from './json/disagreement.ts';
import { needJson, needShape } from './json/need.ts';
import { listSchema } from './json/published.ts';
import { questionJson, questionShape } from './json/question.ts';
import { referenceJson, referenceShape } from './json/reference.ts';
import { sourceJson, sourceShape } from './json/source.ts';
import { subjectJson, subjectShape } from './json/subject.ts';
import { labArchive } from './lab-archive.ts';
import { claimMarkdown } from './markdown/claim.ts';
import { criterionMarkdown } from './markdown/criterion.ts';
import { disagreementMarkdown } from './markdown/disagreement.ts';
import { experimentMarkdown } from './markdown/experiment.ts';
import { claimsLlmsText, llmsText } from './markdown/llms.ts';
import { questionMarkdown } from './markdown/question.ts';
import { sourceMarkdown } from './markdown/source.ts';
import { subjectMarkdown } from './markdown/subject.ts';
import { opensearch } from './opensearch.ts';
import {
  drawn,
  folderOf,
  jsonText,
  kindRow,
  type Outputs,
  type OwnOutputs,
  type PublishedFile,
  row,
  twin,
} from './row.ts';
import { answersFiles } from './search/answers-file.ts';
import { vocabulary } from './search/vocabulary.ts';
import { touchIcon } from './touch-icon.ts';

/** What a kind publishes in a form of its own; the API lists these first, in this order. */
const own: { readonly [K in FoundKind]?: OwnOutputs<Linked<K>> } = {
  subject: {
    list: { shape: subjectShape, json: subjectJson },
    outputs: { markdown: subjectMarkdown, card: drawn(subjectCard) },
  },
  criterion: {
    list: { shape: criterionShape, json: criterionJson },
    outputs: { markdown: criterionMarkdown, card: drawn(criterionCard), badge: criterionBadge },
  },
  claim: {
    list: { shape: claimShape, json: claimJson },
    outputs: { markdown: claimMarkdown, card: drawn(claimCard) },
  },
  source: {
    list: { shape: sourceShape, json: sourceJson },
    outputs: { markdown: sourceMarkdown, card: drawn(sourceCard) },
  },
  disagreement: {
    list: { shape: disagreementShape, json: disagreementJson },
    outputs: { markdown: disagreementMarkdown, card: drawn(disagreementCard) },
  },
  question: {
    list: { shape: questionShape, json: questionJson },
    outputs: { markdown: questionMarkdown, card: drawn(questionCard) },
  },
  need: { list: { shape: needShape, json: needJson } },
  reference: { list: { shape: referenceShape, json: (_base, record) => referenceJson(record) } },
  experiment: { outputs: { markdown: experimentMarkdown } },
};

const isPublished = (kind: string): kind is FoundKind =>
  kind in kinds && kinds[kind as FoundKind].inApi;

const rowOf = <K extends FoundKind>(kind: K): Outputs =>
  kindRow(kinds[kind] as Kind<Linked<K>>, (knowledge) => listOf(knowledge, kind), own[kind]);

/** Kind × output, and the tables of comparisons, which are of no one record. */
export const rows: readonly Outputs[] = [
  ...[...new Set([...Object.keys(own), ...kindNames])].filter(isPublished).map(rowOf),
  row({
    records: ({ subjects }) => comparisonsOf(subjects),
    pattern: pageAddresses.compare,
    page: (subjects) => comparisonAddress(subjects.map(({ id }) => id)),
    outputs: {
      json: (base, subjects) => jsonText(tableData(base, subjects)),
      markdown: (base, subjects) => tableMarkdown(tableData(base, subjects)),
      // The mark by which spreadsheets know the letters; on a clipboard there is none.
      csv: (base, subjects) => `\uFEFF${tableCsv(tableData(base, subjects))}`,
    },
  }),
];

/** Pages that are of no one record and of no kind. */
const pages: readonly string[] = [
  addresses.home(),
  addresses.choose(),
  addresses.method(),
  addresses.about(),
  addresses.references(),
  addresses.changes(),
  addresses.search(),
  siteFiles.lost,
];

/** The folders of addresses, each once. */
const foldersOf = (patterns: readonly string[]) => [
  ...new Set(patterns.flatMap((pattern) => folderOf(pattern) ?? [])),
];

/** What stands where, for the rules of headers. */
export const places = {
  pages: pages.filter((address) => folderOf(address) === undefined),
  files: [
    siteFiles.feed,
    siteFiles.llms,
    siteFiles.robots,
    siteFiles.opensearch,
    siteFiles.icon,
    siteFiles.favicon,
    siteFiles.touchIcon,
  ],
  pageFolders: [
    ...new Set([...rows.flatMap(({ folder }) => folder ?? []), ...foldersOf(pages)]),
  ].toSorted(),
  embedFolders: foldersOf([pageAddresses.embed]),
  sharedFolders: foldersOf([forms.card.address, forms.badge.address, pageAddresses.api]),
};

const lists = rows.flatMap(({ name, shape, entries, isEmpty }) =>
  name && shape ? [{ name, shape, entries, isEmpty }] : [],
);

const listFiles = ({ name, shape, entries }: (typeof lists)[number]): PublishedFile[] => [
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
];

/** The API: of the kinds of which there is a record. */
function apiFiles(knowledge: Knowledge): PublishedFile[] {
  const held = lists.filter(({ isEmpty }) => !isEmpty(knowledge));
  const names = held.map(({ name }) => name);
  return [
    ...held.flatMap(listFiles),
    {
      path: addresses.api('index'),
      type: types.json,
      body: (base) => jsonText(apiIndex(base, names)),
    },
  ];
}

const robots = ({ absolute }: Base) =>
  `User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`;

/** Files that every site has once. */
const onceFiles: PublishedFile[] = [
  { path: siteFiles.llms, type: types.text, body: llmsText },
  { path: siteFiles.claimsLlms, type: types.text, body: claimsLlmsText },
  { path: siteFiles.robots, type: types.text, body: robots },
  { path: siteFiles.opensearch, type: types.opensearch, body: opensearch },
  {
    path: formAddress(addresses.home(), 'card'),
    type: types.png,
    body: ({ knowledge }) => draw(siteCard(knowledge)),
  },
  {
    path: siteFiles.claimReasons,
    type: types.json,
    body: ({ knowledge: { claims } }) =>
      JSON.stringify(
        Object.fromEntries(claims.flatMap(({ id, check }) => (check ? [[id, check.why]] : []))),
      ),
  },
  { path: siteFiles.icon, type: types.svg, body: icon },
  { path: siteFiles.favicon, type: types.icon, body: favicon },
  { path: siteFiles.touchIcon, type: types.png, body: touchIcon },
  {
    path: siteFiles.searchWords,
    type: types.json,
    body: ({ knowledge }) => JSON.stringify(vocabulary(knowledge)),
  },
];

const answersOf = (knowledge: Knowledge): PublishedFile[] =>
  Object.values(answersFiles(knowledge)).map(({ address, body }) => ({
    path: address,
    type: types.json,
    body: () => body,
  }));

/** Files that belong to a page, and are there where it is. */
const pageFiles: readonly (PublishedFile & { readonly page: PageName })[] = [
  { page: 'lab', path: siteFiles.labArchive, type: types.archive, body: labArchive },
  { page: 'feed', path: siteFiles.feed, type: types.atom, body: changesFeed },
  {
    page: 'choose',
    path: formAddress(addresses.choose(), 'markdown'),
    type: types.markdown,
    body: twin(chooseRecord),
  },
];

/** What stood beside a page that moved, under the address that it had: pictures and data that others show cannot be led on. */
function oldFiles(knowledge: Knowledge, files: readonly PublishedFile[]): PublishedFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return oldAddresses(knowledge).flatMap(({ from, to }) =>
    to === undefined
      ? []
      : formNames.flatMap((form) => {
          const now = byPath.get(formAddress(to, form));
          return now ? [{ ...now, path: formAddress(from, form) }] : [];
        }),
  );
}

/** Every file of the site that is no page. */
export function publishedFiles(knowledge: Knowledge): PublishedFile[] {
  const own = rows.flatMap(({ files }) => files(knowledge));
  return [
    ...onceFiles,
    ...answersOf(knowledge),
    ...apiFiles(knowledge),
    ...pageFiles.filter(({ page }) => hasPage(knowledge, page)),
    ...own,
    ...oldFiles(knowledge, own),
  ];
}

/** `json`, `md`, `png` …: what the paths of those files can end in. */
export const endings: readonly string[] = [
  ...new Set(
    [
      ...[...onceFiles, ...pageFiles].map(({ path }) => path),
      pageAddresses.api,
      ...Object.values(forms).map(({ address }) => address),
    ].map((path) => path.slice(path.lastIndexOf('.') + 1)),
  ),
];
