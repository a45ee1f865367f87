import { expect, test, vi } from 'vitest';
import { inspect, outsideAt } from '../../../src/knowledge/load.ts';
import { problemsOf } from '../../../src/knowledge/records.ts';
import { rules } from '../../../src/knowledge/rules/index.ts';
import { fixtureDir } from '../../fixture.ts';
import { changedBases } from './values.ts';
import { lasting, together } from './write.ts';

vi.setConfig({ testTimeout: 120_000 });

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

test('what the rules say where one value is another is what they said', async () => {
  const told: (readonly [string, string])[] = [];
  for (const [name, base] of changedBases(records)) {
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
