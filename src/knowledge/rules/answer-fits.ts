import { stanceWords } from '../../schema/index.ts';
import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'answer-fits',
  description:
    'Each sentence of the answer on the front page rests on needs that favour what it favours.',
  check: ({ site, needs, subjects }, report) => {
    // What favours a subject that is not there, or shares its id with another, is named by other rules.
    const sides: readonly string[] = [...stanceWords, ...subjects.map(({ names }) => names.id)];
    const favours = new Map(
      needs
        .toReversed()
        .filter(({ record }) => sides.includes(record.favours))
        .map(({ record }) => [record.id, record.favours]),
    );
    for (const { record, at } of site)
      for (const [index, { subject, needs: named }] of record.answer.entries())
        for (const [place, id] of named.entries()) {
          const favoured = favours.get(id);
          const fits =
            subject === undefined
              ? favoured === 'even' || favoured === 'none'
              : favoured === subject;
          if (favoured !== undefined && !fits)
            report(
              at(['answer', index, 'needs', place]),
              `the answer for ${subject ?? 'no subject'} rests on the need "${id}", which favours ${favoured}`,
              { hint: 'name needs that favour the same, or begin the sentence otherwise' },
            );
        }
  },
};
