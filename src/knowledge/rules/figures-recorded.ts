import type { Path, Place } from '../../reading/document.ts';
import type { Problem } from '../../reading/problem.ts';
import { didYouMean } from '../../spelling/nearest.ts';
import { isGroup, quotedIn, recordedAt, splitAddress } from '../recorded.ts';
import { knownIds, type Located, type Records, type Rule } from '../records.ts';

interface Quotation {
  readonly address: string;
  readonly place: Place;
}

function inValue(value: unknown, path: Path, record: Located<object>): Quotation[] {
  if (typeof value === 'string')
    return quotedIn(value).map((address) => ({ address, place: record.at(path) }));
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    inValue(inner, [...path, Array.isArray(value) ? Number(key) : key], record),
  );
}

/** Quotations in the records' own values; bodies are read by their components. */
const inRecord = (record: Located<object>) => {
  const {
    at: _at,
    body: _body,
    components: _components,
    links: _links,
    ...values
  } = record as Located<Record<string, unknown>>;
  return inValue(values, [], record);
};

const inBody = ({
  file,
  components,
}:
  | Records['criteria'][number]
  | Records['sources'][number]
  | Records['guides'][number]): Quotation[] =>
  components
    .filter(({ name }) => name === 'Recorded')
    .map(({ attributes, line, column }) => ({
      address: attributes['of'] ?? '',
      place: { file, line, column },
    }));

const quotations = (records: Records): Quotation[] => [
  ...[
    ...records.claims,
    ...records.criteria,
    ...records.disagreements,
    ...records.echoes,
    ...records.needs,
    ...records.faq,
    ...records.changes,
    ...records.references,
  ].flatMap(inRecord),
  ...[...records.criteria, ...records.sources, ...records.guides].flatMap(inBody),
];

function problemOf({ address, place }: Quotation, records: Records): Problem[] {
  const { experiment, path } = splitAddress(address);
  const known = knownIds(records).experiment;
  if (!known.includes(experiment)) {
    const hint = didYouMean(experiment, known);
    return [
      {
        ...place,
        message: `{${address}} quotes the experiment "${experiment}"`,
        allowed: known.join(', '),
        ...(hint && { hint }),
      },
    ];
  }
  const record = records.experiments.find(({ id }) => id === experiment);
  if (!record || recordedAt(record, path) !== undefined) return [];
  const there = [
    ...record.figures.map(({ id }) => id),
    ...(isGroup(record.observed) ? Object.keys(record.observed) : []),
  ];
  return [
    {
      ...place,
      message: `{${address}} quotes what the record of "${experiment}" does not hold`,
      allowed: `a figure, its .ratio or a subject’s value, or one observation; there are: ${there.join(', ')}`,
    },
  ];
}

export const rule: Rule = {
  name: 'figures-recorded',
  description: 'What a text quotes from an experiment stands in its record.',
  check: (records) => quotations(records).flatMap((quotation) => problemOf(quotation, records)),
};
