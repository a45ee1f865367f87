import { expect, test } from 'vitest';
import { inspect, outsideAt } from '../../../src/knowledge/load.ts';
import { problemsOf, type Records } from '../../../src/knowledge/records.ts';
import { rules } from '../../../src/knowledge/rules/index.ts';
import { kindNames, kinds } from '../../../src/schema/index.ts';
import { fixtureDir } from '../../fixture.ts';
import { pathsIn, valueAt, withValue } from './values.ts';
import { lasting, together } from './write.ts';

// What the rules say of the fixture where one value is another that its schema allows as well.

const { records } = inspect(fixtureDir);
const outside = outsideAt(new Date('2026-11-01'), fixtureDir);

/** Rules that walk all that records hold, which takes too long for each: what they say is in `mistakes.txt`. */
const walking = new Set([
  'known-ids',
  'references-used',
  'distributions-pinned',
  'dates-past',
  'named-once',
  'no-drafts',
  'texts-finished',
  'links-allowed',
  'passages-fit',
  'figures-recorded',
  'figures-quoted',
]);
const judged = rules.filter(({ name }) => !walking.has(name));

/** What may stand in the place of a value. */
function othersOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return [[], [...value, ...value.slice(0, 1)]];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [undefined];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [`2025${value.slice(4)}`, `2027${value.slice(4)}`];
  if (/^\d+$/.test(value)) return [`${Number(value) + 1}`, undefined];
  return [undefined, value.includes(' ') ? '{wet-stop.rain}, or 3 grams.' : 'rim'];
}

/** Every base that differs from the fixture in one value, and where. */
function* changedBases(): Generator<readonly [name: string, base: Records]> {
  for (const kind of kindNames) {
    const { plural, schema } = kinds[kind];
    const list = records[plural] as readonly { record: object; names: object }[];
    for (const [index, read] of list.entries())
      for (const at of pathsIn(read.record, 1))
        for (const other of othersOf(valueAt(read.record, at))) {
          const record = withValue(read.record, at, other);
          // What the name of its file says stands in no schema of its record.
          const own = Object.entries(record as object).filter(
            ([key]) => !(key in read.names) || key in schema.shape,
          );
          const { data } = schema.safeParse(Object.fromEntries(own));
          if (data === undefined) continue;
          const name = `${kind} ${index + 1}: ${at.join(' → ')} ${JSON.stringify(other) ?? 'left out'}`;
          yield [
            name,
            {
              ...records,
              [plural]: list.with(index, { ...read, record: { ...read.names, ...data } }),
            },
          ];
        }
  }
}

test('what the rules say where one value is another is what they said', async () => {
  const told: (readonly [string, string])[] = [];
  for (const [name, base] of changedBases()) {
    const said = judged.flatMap((rule) => problemsOf(rule, base, outside));
    if (said.length > 0)
      told.push([
        name,
        said
          .map(({ file, line, message, allowed, hint, rule }) =>
            lasting(
              `${rule}: ${file.replace(`${fixtureDir}/`, '')}:${line} ${message}; ${allowed ?? '–'} (${hint ?? '–'})`,
            ),
          )
          .join('\n'),
      ]);
  }
  await expect(together(told)).toMatchFileSnapshot('./rules.txt');
});
