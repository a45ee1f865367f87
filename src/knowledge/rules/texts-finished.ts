import type { Place } from '../../reading/document.ts';
import { withoutQuotations } from '../../schema/index.ts';
import { isGroup } from '../recorded.ts';
import {
  type AnyRecord,
  everyRecord,
  knownIds,
  type Report,
  type Rule,
  type Said,
} from '../records.ts';

/** What people write where a text is to come. */
const placeholder = /^\s*(?:TODO|TBD|FIXME|XXX|To be written)\b/;

interface Text {
  readonly text: string;
  readonly place: Place;
}

function textsIn(value: unknown, at: AnyRecord['at'], path: (string | number)[] = []): Text[] {
  if (typeof value === 'string') return [{ text: value, place: at(path) }];
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, at, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A quotation of an experiment that is there, begun and not ended: `{wet-stop.rain`. */
function begun(text: string, experiments: readonly string[]): string | undefined {
  const rest = withoutQuotations(text);
  const found = [...rest.matchAll(/\{([a-z][a-z0-9-]*)[^\s{}]*/g)];
  return found.find(([, id = '']) => experiments.includes(id))?.[0];
}

function ofUnwritten(text: string): Said {
  const start = text.trim().slice(0, 40);
  return [`a text that is still to come: "${start}"`, { hint: 'write it, or take it out' }];
}

function ofUnended(quotation: string): Said {
  return [
    `"${quotation}" begins a quotation of the lab that does not end`,
    { allowed: '{experiment.figure}' },
  ];
}

function judge({ text, place }: Text, experiments: readonly string[], report: Report): void {
  const quotation = begun(text, experiments);
  if (placeholder.test(text)) report(place, ...ofUnwritten(text));
  if (quotation !== undefined) report(place, ...ofUnended(quotation));
}

const isDraft = ({ record }: AnyRecord) => 'draft' in record && record.draft === true;

export const rule: Rule = {
  name: 'texts-finished',
  description: 'No text is a note that one is to come, and every quotation of the lab ends.',
  check: (records, report) => {
    const experiments = knownIds(records).get('experiment') ?? [];
    for (const read of everyRecord(records))
      if (read.kind !== 'experiment' && !isDraft(read))
        for (const text of textsIn(read.record, read.at)) judge(text, experiments, report);
  },
};
