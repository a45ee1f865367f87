import type { Picture } from '../../schema/index.ts';
import { type Measured, measuredPair } from '../measured.ts';
import type { Located, Records, Report, Rule } from '../records.ts';

type Drawn = Located<Picture>;

const written = (measured: Measured) =>
  typeof measured === 'string' ? measured : Object.values(measured).join(', ');

/** Both halves of every measure lead to numbers of the two subjects that are compared. */
function checkMeasures({ record, at }: Drawn, { experiments }: Records, report: Report) {
  const { measures } = record;
  if (!measures) return;
  const known = { experiments: experiments.map((read) => read.record) };
  for (const [index, measure] of measures.rows.entries())
    for (const side of ['alone', 'matched'] as const)
      if (!measuredPair(known, measure[side], measures.between))
        report(
          at(['measures', 'rows', index, side]),
          `"${written(measure[side])}" leads to no numbers of both ${measures.between.join(' and ')} in the records of the lab`,
          { allowed: 'a figure, or for each subject one number that was observed' },
        );
}

function checkParts({ record, at }: Drawn, { criteria }: Records, report: Report) {
  const withoutLevel = criteria
    .filter(({ record: { cells } }) => Object.values(cells).some(({ support }) => !support))
    .map((read) => read.record.id);
  for (const [index, { criterion }] of (record.parts ?? []).entries())
    if (withoutLevel.includes(criterion))
      report(
        at(['parts', index, 'criterion']),
        `the part rests on "${criterion}", whose cells state no support level`,
        { hint: 'name a criterion that asks whether it is there' },
      );
}

export const rule: Rule = {
  name: 'pictures-fit',
  description:
    'A picture draws what the lab has recorded for both of its subjects, and parts whose cells say how far each has them.',
  check: (records, report) => {
    for (const picture of records.pictures) {
      checkMeasures(picture, records, report);
      checkParts(picture, records, report);
    }
  },
};
