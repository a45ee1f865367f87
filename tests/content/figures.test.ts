import { expect, test } from 'vitest';
import { isGroup, printedValue } from '../../src/knowledge/recorded.ts';
import { everyRecord } from '../../src/knowledge/records.ts';
import { type Experiment, kindNames, withoutQuotations } from '../../src/schema/index.ts';
import { documentOf, flat, knowledge, leadsOn, pages, records } from '../built.ts';

// The check holds a text to its figures where it names or links its experiment. Here every text of the knowledge base is read, whatever it rests on.

const experiments = records.experiments.map(({ record }) => record);

/** What was measured, as a text would print it: to three decimals, and to two digits. */
const printed = ({ figures }: Experiment) =>
  figures.flatMap(({ ratio, values }) =>
    [ratio, ...Object.values(values)].flatMap(({ median }) => [
      printedValue(median),
      String(Number(median.toPrecision(2))),
    ]),
  );
const measured = new Set(experiments.flatMap(printed));

/** A number with the unit of something that the lab measures; the end of a range that is typed is somebody else's, for ours are quoted whole. */
const withUnit =
  /(?<![\w.,-]|\bto )(\d[\d,]*(?:\.\d+)?) ?(?:times\b|×|MB\b|ms\b|µs\b|milliseconds|microseconds|requests (?:a|per) second)/g;

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return isGroup(value)
    ? Object.entries(value).flatMap(([key, inner]) => (key === 'references' ? [] : textsIn(inner)))
    : [];
};

/** Texts of ours: what the lab writes stands as it was recorded, and what a reference shows is the reference's own. */
const quoting = kindNames.filter((kind) => kind !== 'experiment' && kind !== 'reference');
const written = everyRecord(records, quoting).flatMap((each) => [
  ...textsIn(each.record).map((text) => ({ place: each.at(), text })),
  ...(each.body ? [{ place: each.at(), text: each.body.text }] : []),
]);

const typedIn = (text: string) =>
  [...withoutQuotations(text).matchAll(withUnit)].flatMap(([whole, number = '']) =>
    measured.has(number) && number.includes('.') ? [whole] : [],
  );

test('no text types a number that the lab measured', () => {
  expect(measured.size).toBeGreaterThan(20);
  const typed = written.flatMap(({ place, text }) =>
    typedIn(text).map((number) => `${place.file}: ${number}`),
  );
  expect(typed).toEqual([]);
});

test('every ratio divides the same subject by the same', () => {
  const [first] = knowledge.subjects;
  const ratios = experiments.flatMap(({ id, figures }) =>
    figures.map(({ label, ratio }) => ({ label: `${id}: ${label}`, of: ratio.of })),
  );
  expect(ratios.length).toBeGreaterThan(10);
  expect(ratios.filter(({ of }) => of !== first?.id)).toEqual([]);
});

test('no page turns a ratio round', () => {
  const backwards = /\btimes (?:less|fewer|smaller|lower|faster|quicker|lighter)\b/g;
  const found = pages
    .filter((path) => !leadsOn(path))
    .flatMap((path) =>
      [...flat(documentOf(path).querySelector('main')?.textContent).matchAll(backwards)].map(
        ([words]) => `${path}: ${words}`,
      ),
    );
  expect(found).toEqual([]);
});
