import { type Cell, supports } from '../../schema/index.ts';
import type { ReadRecord, Report, Rule, Said } from '../records.ts';

type Way = 'level' | 'fact';

/** What a cell answers by: one of the two. `unknown` answers nothing and goes with either. */
const waysOf = ({ support, fact }: Cell): readonly Way[] => [
  ...(support && supports[support].answers ? (['level'] as const) : []),
  ...(fact ? (['fact'] as const) : []),
];

/** What the cells of a criterion answer by; those that answer by both are reported by themselves. */
const waysIn = ({ cells }: ReadRecord<'criterion'>['record']): ReadonlySet<Way> =>
  new Set(
    Object.values(cells)
      .map(waysOf)
      .filter((ways) => ways.length === 1)
      .flat(),
  );

function ofWays(subject: string, criterion: string, gives: string): Said {
  return [
    `cell "${subject}" of "${criterion}" gives ${gives}`,
    {
      allowed:
        'support where the question is whether it is there; a fact, such as { value: "4", unit: metres }, where it is another',
    },
  ];
}

function eachByOne({ record, at }: ReadRecord<'criterion'>, report: Report): void {
  for (const [id, { support, fact }] of Object.entries(record.cells)) {
    const gives = fact ? 'support and a fact' : 'neither support nor a fact';
    if ((support === undefined) === (fact === undefined))
      report(at(['cells', id]), ...ofWays(id, record.id, gives));
  }
}

function allAlike({ record, at }: ReadRecord<'criterion'>, report: Report): void {
  if (waysIn(record).size > 1)
    report(
      at(['cells']),
      `"${record.id}" answers by a level in one cell and by a fact in another`,
      { hint: 'its one question is either whether something is there or not' },
    );
}

function ofUnexplained(support: string): Said {
  return [
    `"${support}" is used but not explained`,
    { hint: `add levels → ${support}: what it means under this criterion` },
  ];
}

function levelsUsed({ record, at }: ReadRecord<'criterion'>, report: Report): void {
  for (const [id, { support }] of Object.entries(record.cells))
    if (support && supports[support].answers && !record.levels[support])
      report(at(['cells', id, 'support']), ...ofUnexplained(support));
}

/** Levels explained where no cell has one: the question is not whether something is there. */
function levelsIdle({ record, at }: ReadRecord<'criterion'>, report: Report): void {
  const [way, other] = waysIn(record);
  if (way === 'fact' && other === undefined && Object.keys(record.levels).length > 0)
    report(at(['levels']), `"${record.id}" answers by facts and explains support levels`, {
      hint: 'leave levels out',
    });
}

export const rule: Rule = {
  name: 'cells-answer',
  description:
    'A cell answers by a support level, which the criterion explains, or by a fact; all cells of a criterion by the same.',
  check: ({ criteria }, report) => {
    for (const criterion of criteria)
      for (const check of [eachByOne, allAlike, levelsUsed, levelsIdle]) check(criterion, report);
  },
};
