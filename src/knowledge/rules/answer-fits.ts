import { stanceWords } from '../../schema/index.ts';
import type { ReadRecord, Records, Report, Rule } from '../records.ts';

type Site = ReadRecord<'site'>;

/** Need → what it favours; what favours a subject that is not there, or shares its id with another, is named by other rules. */
function favoursOf({ needs, subjects }: Records): ReadonlyMap<string, string> {
  const sides: readonly string[] = [...stanceWords, ...subjects.map(({ names }) => names.id)];
  const fit = needs.toReversed().filter(({ record }) => sides.includes(record.favours));
  return new Map(fit.map(({ record }) => [record.id, record.favours]));
}

/** Whether a sentence on a subject, or on none, can rest on a need. */
const fits = (favoured: string, subject: string | undefined) =>
  subject === undefined ? favoured === 'even' || favoured === 'none' : favoured === subject;

function judge({ record, at }: Site, favours: ReadonlyMap<string, string>, report: Report): void {
  for (const [index, { subject, needs }] of record.answer.entries())
    for (const [place, id] of needs.entries()) {
      const favoured = favours.get(id);
      if (favoured !== undefined && !fits(favoured, subject))
        report(
          at(['answer', index, 'needs', place]),
          `the answer for ${subject ?? 'no subject'} rests on the need "${id}", which favours ${favoured}`,
          { hint: 'name needs that favour the same, or begin the sentence otherwise' },
        );
    }
}

export const rule: Rule = {
  name: 'answer-fits',
  description:
    'Each sentence of the answer on the front page rests on needs that favour what it favours.',
  check: (records, report) => {
    const favours = favoursOf(records);
    for (const site of records.site) judge(site, favours, report);
  },
};
