import type { Place } from '../../reading/document.ts';
import { oneOf } from '../../reading/problem.ts';
import { type Experiment, kindNames, type Path } from '../../schema/index.ts';
import { isGroup, quotedIn, recordedAt, splitAddress } from '../recorded.ts';
import {
  everyBody,
  everyRecord,
  knownIds,
  type Located,
  type Records,
  type Rule,
  type Said,
} from '../records.ts';

interface Quotation {
  readonly address: string;
  readonly place: Place;
}

function inValue(value: unknown, path: Path, at: Located<object>['at']): Quotation[] {
  if (typeof value === 'string')
    return quotedIn(value).map((address) => ({ address, place: at(path) }));
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    inValue(inner, [...path, Array.isArray(value) ? Number(key) : key], at),
  );
}

/** Experiments quote nothing: their texts stand as the lab wrote them. */
const quoting = kindNames.filter((kind) => kind !== 'experiment');

const quotations = (records: Records): Quotation[] => [
  ...everyRecord(records, quoting).flatMap(({ record, at }) => inValue(record, [], at)),
  ...everyBody(records)
    .flatMap(({ uses }) => uses)
    .filter(({ name }) => name === 'Recorded')
    .map(({ attributes, place }) => ({ address: attributes['of'] ?? '', place })),
];

function ofUnknown(address: string, known: readonly string[]): Said {
  const { experiment } = splitAddress(address);
  const cause = `no experiment "${experiment}"`;
  return [
    `{${address}} quotes the experiment "${experiment}"`,
    { ...oneOf(experiment, known), cause },
  ];
}

/** What can be quoted of a record. */
const quotable = ({ figures, observed }: Experiment) => [
  ...figures.map(({ id }) => id),
  ...(isGroup(observed) ? Object.keys(observed) : []),
];

function ofUnheld(address: string, record: Experiment): Said {
  const there = quotable(record).join(', ');
  return [
    `{${address}} quotes what the record of "${record.id}" does not hold`,
    {
      allowed: `a figure, its .ratio, .about, .range or a subject’s value, or one observation; there are: ${there}`,
    },
  ];
}

export const rule: Rule = {
  name: 'figures-recorded',
  description: 'What a text quotes from an experiment stands in its record.',
  check: (records, report) => {
    const known = knownIds(records).get('experiment') ?? [];
    const experiments = new Map(records.experiments.map(({ record }) => [record.id, record]));
    for (const { address, place } of quotations(records)) {
      const { experiment, path } = splitAddress(address);
      const record = experiments.get(experiment);
      if (!known.includes(experiment)) report(place, ...ofUnknown(address, known));
      if (record && recordedAt(record, path) === undefined)
        report(place, ...ofUnheld(address, record));
    }
  },
};
