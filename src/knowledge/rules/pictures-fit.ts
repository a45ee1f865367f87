import type { Picture } from '../../schema/index.ts';
import { isMeasured, type Measured } from '../measured.ts';
import type { Located, Records, Report, Rule } from '../records.ts';

type Drawn = Located<Picture>;

const written = (measured: Measured) =>
  typeof measured === 'string' ? measured : Object.values(measured).join(', ');

/** What every measure names leads to numbers. */
function checkMeasures({ record, at }: Drawn, { experiments, damaged }: Records, report: Report) {
  const { measures } = record;
  // A damaged record is named already.
  if (!measures || damaged.kinds.has('experiment')) return;
  const known = { experiments: experiments.map((read) => read.record) };
  for (const [index, measure] of measures.rows.entries())
    for (const side of ['alone', 'matched'] as const) {
      const measured = measure[side];
      if (measured !== undefined && !isMeasured(known, measured))
        report(
          at(['measures', 'rows', index, side]),
          `"${written(measured)}" leads to no numbers in the records of the lab`,
          {
            allowed: 'a figure, or for each subject one number that was observed',
            hint: `the lab has recorded: ${experiments.map((read) => read.record.id).join(', ') || 'nothing'}`,
            cause: `no numbers at ${written(measured)}`,
            isOne: true,
          },
        );
    }
}

function checkParts({ record, at }: Drawn, { criteria }: Records, report: Report) {
  const withoutLevel = criteria
    .filter(({ record: { cells } }) => Object.values(cells).every(({ support }) => !support))
    .map((read) => read.record.id);
  for (const [index, { criterion, support }] of (record.parts ?? []).entries())
    if (!support && withoutLevel.includes(criterion))
      report(
        at(['parts', index, 'criterion']),
        `the part rests on "${criterion}", whose cells state no support level`,
        {
          hint: 'name a criterion that asks whether it is there, or say it of the part with `support`',
        },
      );
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
