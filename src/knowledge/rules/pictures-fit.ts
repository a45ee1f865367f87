import type { Picture } from '../../schema/index.ts';
import { isMeasured, type Measured } from '../measured.ts';
import type { Located, Records, Report, Rule, Said } from '../records.ts';

type Drawn = Located<Picture>;

const written = (measured: Measured) =>
  typeof measured === 'string' ? measured : Object.values(measured).join(', ');

function ofUnmeasured(measured: Measured, { experiments }: Records): Said {
  const recorded = experiments.map(({ record }) => record.id).join(', ') || 'nothing';
  return [
    `"${written(measured)}" leads to no numbers in the records of the lab`,
    {
      allowed: 'a figure, or for each subject one number that was observed',
      hint: `the lab has recorded: ${recorded}`,
      cause: `no numbers at ${written(measured)}`,
      isOne: true,
    },
  ];
}

/** What every measure names leads to numbers. */
function checkMeasures({ record: { measures }, at }: Drawn, records: Records, report: Report) {
  // A damaged record is named already.
  if (!measures || records.damaged.kinds.has('experiment')) return;
  const known = { experiments: records.experiments.map((read) => read.record) };
  for (const [index, measure] of measures.rows.entries())
    for (const side of ['alone', 'matched'] as const) {
      const measured = measure[side];
      if (measured !== undefined && !isMeasured(known, measured))
        report(at(['measures', 'rows', index, side]), ...ofUnmeasured(measured, records));
    }
}

/** Criteria whose cells state no level. */
function withoutLevel({ criteria }: Records): string[] {
  return criteria
    .filter(({ record: { cells } }) => Object.values(cells).every(({ support }) => !support))
    .map(({ record }) => record.id);
}

function ofUnlevelled(criterion: string): Said {
  return [
    `the part rests on "${criterion}", whose cells state no support level`,
    {
      hint: 'name a criterion that asks whether it is there, or say it of the part with `support`',
    },
  ];
}

function checkParts({ record, at }: Drawn, records: Records, report: Report) {
  const unlevelled = withoutLevel(records);
  for (const [index, { criterion, support }] of (record.parts ?? []).entries())
    if (!support && unlevelled.includes(criterion))
      report(at(['parts', index, 'criterion']), ...ofUnlevelled(criterion));
}

export const rule: Rule = {
  name: 'pictures-fit',
  description:
    'A picture draws numbers that the lab has recorded, and parts whose cells say how far each subject has them.',
  check: (records, report) => {
    for (const picture of records.pictures) {
      checkMeasures(picture, records, report);
      checkParts(picture, records, report);
    }
  },
};
