import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'answer-fits',
  description:
    'Each sentence of the answer on the front page rests on needs that favour what it favours.',
  check: ({ site, needs }, report) => {
    const favours = new Map(needs.map(({ record }) => [record.id, record.favours]));
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
