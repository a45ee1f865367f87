import type { ComponentUse } from '../reading/mdx.ts';
import {
  fill,
  fixedPages,
  kindNames,
  kinds,
  type PartName,
  partAddresses,
  type ValuesIn,
  vocabularies,
} from '../schema/index.ts';
import { knownIds, type Records } from './records.ts';
import { stateOf } from './tally.ts';

type Parts = {
  readonly [P in PartName]: (records: Records) => readonly ValuesIn<(typeof partAddresses)[P]>[];
};

const usesOf = (records: Records, name: string) =>
  records.guides.flatMap(({ record, body }) =>
    body.uses
      .filter((use) => use.name === name)
      .map(({ attributes }: ComponentUse) => ({ guide: record.id, attributes })),
  );

const once = [{}];

/** Who says which claim, and the criterion it is filed under. */
function saidOn({ claims, sayings }: Records) {
  const filed = new Map(claims.map(({ record }) => [record.id, record.criterion]));
  return sayings.flatMap(({ record: { claim = '', source } }) => {
    const criterion = filed.get(claim);
    return criterion === undefined ? [] : [{ claim, source, criterion }];
  });
}

/** Which parts the pages have: for each the ids in its address. */
const parts: Parts = {
  articlesMap: () => once,
  timeline: () => once,
  verdict: ({ claims }) => claims.map(({ record }) => ({ verdict: stateOf(record) })),
  cell: ({ criteria }) =>
    criteria.flatMap(({ record }) =>
      Object.keys(record.cells).map((subject) => ({ criterion: record.id, subject })),
    ),
  claimOn: ({ claims }) =>
    claims.map(({ record }) => ({ criterion: record.criterion, claim: record.id })),
  disagreementOn: ({ disagreements }) =>
    disagreements.map(({ record }) => ({ criterion: record.criterion, disagreement: record.id })),
  articlesOn: ({ criteria }) => criteria.map(({ record }) => ({ criterion: record.id })),
  articleOn: (records) => saidOn(records).map(({ criterion, source }) => ({ criterion, source })),
  saying: (records) => saidOn(records),
  section: ({ sources }) =>
    sources.flatMap(({ record }) =>
      record.sections.map(({ id }) => ({ source: record.id, section: id })),
    ),
  statement: (records) => saidOn(records),
  line: ({ sources }) =>
    sources.flatMap(({ record }) =>
      Array.from({ length: record.lines }, (_, index) => ({
        source: record.id,
        line: `${index + 1}`,
      })),
    ),
  rule: (records) =>
    usesOf(records, 'Rule').map(({ guide, attributes }) => ({
      guide,
      rule: attributes['id'] ?? '',
    })),
  word: (records) =>
    usesOf(records, 'Words').flatMap(({ guide, attributes }) =>
      Object.entries(vocabularies)
        .filter(([name]) => name === attributes['of'])
        .flatMap(([vocabulary, words]) =>
          Object.keys(words).map((word) => ({ guide, vocabulary, word })),
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

/** Every address of the site that content may link to: pages, records and parts of pages. */
export const linkable = (records: Records): ReadonlySet<string> =>
  new Set([
    ...fixedPages,
    ...recordAddresses(records),
    ...(Object.keys(partAddresses) as PartName[]).flatMap((part) => partAddressesOf(records, part)),
  ]);
