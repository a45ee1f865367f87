import type { ComponentUse } from '../reading/mdx.ts';
import {
  fill,
  kindNames,
  kinds,
  type PartName,
  pageAddresses,
  pairPattern,
  pairsOf,
  partAddresses,
  type ValuesIn,
  vocabularies,
} from '../schema/index.ts';
import { hooks } from './hooks.ts';
import { emptyPages } from './presence.ts';
import { knownIds, type ReadRecord, type Records } from './records.ts';
import { stateOf, statesThat } from './tally.ts';

type Parts = {
  readonly [P in PartName]: (records: Records) => readonly ValuesIn<(typeof partAddresses)[P]>[];
};

const usesOf = (records: Records, name: string) =>
  records.guides.flatMap(({ record: { id }, body }) =>
    body.uses
      .filter((use) => use.name === name)
      .map(({ attributes }: ComponentUse) => ({ id, attributes })),
  );

const once = [{}];

/** The pages of some records. */
const pagesOf = (records: readonly { readonly record: { readonly id: string } }[]) =>
  records.map(({ record: { id } }) => ({ id }));

const onSides = ({ record }: ReadRecord<'disagreement'>) =>
  record.sides.flatMap(({ claims }) => claims);

/** Claim → the criterion it is filed under. */
const filing = ({ claims }: Records) =>
  new Map(claims.map(({ record }) => [record.id, record.criterion]));

/** Who says which claim. */
const said = ({ sayings }: Records) =>
  sayings.flatMap(({ record: { claim, source } }) =>
    claim === undefined ? [] : [{ claim, source }],
  );

/** The sources that make one of some claims. */
function saying(records: Records, ids: readonly string[]) {
  const wanted = new Set(ids);
  return said(records).filter(({ claim }) => wanted.has(claim));
}

type Citing = { readonly references: readonly unknown[] };

/** Whether the pages of a criterion cite anything. */
function isReferenced(records: Records, { record, body }: ReadRecord<'criterion'>): boolean {
  const citing: readonly Citing[] = [
    ...Object.values(record.cells),
    ...(record.finding ? [record.finding] : []),
    ...records.claims.flatMap(({ record: { criterion, check } }) =>
      check && criterion === record.id ? [check] : [],
    ),
    ...records.disagreements.flatMap(({ record: each }) =>
      each.criterion === record.id ? [each] : [],
    ),
  ];
  return (
    citing.some(({ references }) => references.length > 0) ||
    body.uses.some(({ name }) => name === 'Ref')
  );
}

const subjectsOf = ({ site: [site] }: Records) => site?.record.subjects ?? [];

/** Whether there is a table of all subjects that is not that of a pair. */
const comparesAll = (records: Records) => subjectsOf(records).length > 2;

/** The tables that compare two subjects. */
const comparisons = (records: Records) =>
  pairsOf(subjectsOf(records)).map(([first, second]) => ({
    id: fill(pairPattern, { first, second }),
  }));

/** What sources get wrong, in part or whole: each source with every verdict of that kind, for verdicts change. */
function corrected({ sources }: Records) {
  const faulty = statesThat('settles').filter((state) => !statesThat('holds').includes(state));
  return pagesOf(sources).flatMap(({ id }) => faulty.map((verdict) => ({ id, verdict })));
}

/** Which parts the pages have: for each the ids in its address. */
const parts: Parts = {
  summaryRow: ({ criteria }) => criteria.map(({ record }) => ({ criterion: record.id })),
  mainPicture: ({ site: [site] }) =>
    site?.record.picture ? [{ picture: site.record.picture }] : [],
  tableRow: (records) =>
    comparisons(records).flatMap((pair) =>
      records.criteria.map(({ record }) => ({ ...pair, criterion: record.id })),
    ),
  rowOfAll: (records) =>
    comparesAll(records) ? records.criteria.map(({ record }) => ({ criterion: record.id })) : [],
  allShown: (records) => (comparesAll(records) ? once : []),
  tableShown: comparisons,
  articlesMap: () => once,
  agreementGrid: () => once,
  finding: ({ criteria }) => pagesOf(criteria),
  cells: ({ criteria }) => pagesOf(criteria),
  cell: ({ criteria }) =>
    criteria.flatMap(({ record: { id, cells } }) =>
      Object.keys(cells).map((subject) => ({ id, subject })),
    ),
  definition: ({ criteria }) => pagesOf(criteria),
  reading: ({ criteria }) => pagesOf(criteria),
  code: ({ criteria }) => pagesOf(criteria.filter(({ record }) => record.snippets.length > 0)),
  codeOf: ({ criteria }) =>
    criteria.flatMap(({ record: { id, snippets } }) =>
      snippets.map(({ subject }) => ({ id, subject })),
    ),
  pictureOn: ({ pictures }) =>
    pictures.flatMap(({ record }) => record.criteria.map((id) => ({ id, picture: record.id }))),
  labOn: ({ criteria, experiments }) =>
    pagesOf(
      criteria.filter(({ record: { id } }) =>
        experiments.some(({ record }) => record.criteria.includes(id)),
      ),
    ),
  articlesOn: ({ criteria }) => pagesOf(criteria),
  articleOn: (records) => {
    const filed = filing(records);
    return said(records).flatMap(({ claim, source }) => {
      const id = filed.get(claim);
      return id === undefined ? [] : [{ id, source }];
    });
  },
  claimOn: ({ claims }) => claims.map(({ record }) => ({ id: record.criterion, claim: record.id })),
  changesOn: ({ changes }) =>
    changes.flatMap(({ record: { criterion } }) =>
      criterion === undefined ? [] : { id: criterion },
    ),
  disagreementsOn: (records) => {
    const filed = filing(records);
    return [
      ...records.disagreements.map(({ record }) => record.criterion),
      ...records.echoes.flatMap(({ record }) =>
        record.claims.flatMap((claim) => filed.get(claim) ?? []),
      ),
    ].map((id) => ({ id }));
  },
  disagreementOn: ({ disagreements }) =>
    disagreements.map(({ record }) => ({ id: record.criterion, disagreement: record.id })),
  referencesOn: (records) =>
    pagesOf(records.criteria.filter((criterion) => isReferenced(records, criterion))),
  verdict: ({ claims }) => claims.map(({ record }) => ({ verdict: stateOf(record) })),
  check: ({ claims }) => pagesOf(claims),
  sayings: (records) => pagesOf(records.claims),
  saying: (records) => said(records).map(({ claim, source }) => ({ id: claim, source })),
  disputeOf: ({ disagreements }) =>
    disagreements.flatMap((disagreement) =>
      onSides(disagreement).map((id) => ({ id, disagreement: disagreement.record.id })),
    ),
  timeline: () => once,
  verdicts: () => once,
  scorecard: ({ sources }) => pagesOf(sources),
  corrections: ({ sources }) => pagesOf(sources),
  correctionsOf: corrected,
  retold: ({ sources }) => pagesOf(sources),
  provenance: ({ sources }) => pagesOf(sources),
  damage: ({ sources }) => pagesOf(sources.filter(({ record }) => record.damage.length > 0)),
  section: ({ sources }) =>
    sources.flatMap(({ record }) =>
      record.sections.map(({ id }) => ({ id: record.id, section: id })),
    ),
  statement: (records) => said(records).map(({ claim, source }) => ({ id: source, claim })),
  disagreementsBy: (records) =>
    saying(records, records.disagreements.flatMap(onSides)).map(({ source }) => ({ id: source })),
  ledger: ({ sources }) => pagesOf(sources),
  line: ({ sources }) =>
    sources.flatMap(({ record: { id, lines } }) =>
      Array.from({ length: lines }, (_, index) => ({ id, line: `${index + 1}` })),
    ),
  groupOf: ({ subjects, groups }) =>
    subjects.flatMap(({ record: { id } }) =>
      groups.map(({ record }) => ({ id, group: record.id })),
    ),
  answerOf: ({ criteria }) =>
    criteria.flatMap(({ record: { id, cells } }) =>
      Object.keys(cells).map((subject) => ({ id: subject, criterion: id })),
    ),
  referencesOf: ({ subjects, criteria }) =>
    pagesOf(
      subjects.filter(({ record: { id } }) =>
        criteria.some(({ record: { cells } }) => (cells[id]?.references.length ?? 0) > 0),
      ),
    ),
  disputesOn: ({ disagreements }) =>
    disagreements.map(({ record }) => ({ criterion: record.criterion })),
  dispute: ({ disagreements }) => disagreements.map(({ record }) => ({ disagreement: record.id })),
  echoes: ({ echoes }) => (echoes.length > 0 ? once : []),
  sides: ({ disagreements }) =>
    disagreements.map(({ record: { id } }) => ({ id, disagreement: id })),
  asked: ({ faq }) => faq.map(({ record }) => ({ question: record.id })),
  referencesOfKind: ({ references }) => references.map(({ record: { kind } }) => ({ kind })),
  runLab: ({ experiments }) => (experiments.length > 0 ? once : []),
  labDifferent: ({ reruns }) => (reruns.length > 0 ? once : []),
  checkedAgainst: ({ changes }) => (changes.length > 0 ? once : []),
  outcome: ({ experiments }) => experiments.map(({ record }) => ({ experiment: record.id })),
  answer: ({ experiments }) => pagesOf(experiments),
  letters: () => once,
  rule: (records) =>
    usesOf(records, 'Rule').map(({ id, attributes }) => ({ id, rule: attributes['id'] ?? '' })),
  word: (records) =>
    usesOf(records, 'Words').flatMap(({ id, attributes }) =>
      Object.entries(vocabularies)
        .filter(([name]) => name === attributes['of'])
        .flatMap(([vocabulary, words]) =>
          Object.keys(words).map((word) => ({ id, vocabulary, word })),
        ),
    ),
};

const recordAddresses = (records: Records): string[] => {
  const known = knownIds(records);
  return kindNames.flatMap((kind) => {
    const row = kinds[kind];
    if (!('address' in row)) return [];
    return (known.get(kind) ?? []).map((id) => fill<string>(row.address, { id }));
  });
};

const partAddressesOf = <P extends PartName>(records: Records, part: P): string[] =>
  parts[part](records).map((values) => fill<string>(partAddresses[part], { ...values }));

/** Pages of guides that are not written; of a damaged one it is known that it is there. */
const unwritten = (records: Records) =>
  (['about', 'method'] as const)
    .filter((id) => !knownIds(records).get('guide')?.includes(id))
    .map((id) => pageAddresses[id]);

/** Every address of the site that content may link to: pages, records and parts of pages. */
export function linkable(records: Records): ReadonlySet<string> {
  const missing = [...emptyPages(records), ...unwritten(records)];
  return new Set([
    ...Object.values(pageAddresses).filter(
      (address) => !address.includes('<') && !missing.includes(address),
    ),
    ...hooks().pages.map(({ address }) => address),
    ...recordAddresses(records),
    ...comparisons(records).map((pair) => fill(pageAddresses.compare, pair)),
    ...pagesOf(records.criteria).map((criterion) => fill(pageAddresses.embed, criterion)),
    ...(Object.keys(partAddresses) as PartName[]).flatMap((part) => partAddressesOf(records, part)),
  ]);
}
