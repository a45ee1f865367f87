import { namedIds } from '../mentions.ts';
import { type Rule, waitingIds } from '../records.ts';

export const rule: Rule = {
  name: 'no-drafts',
  description: 'What is published names nothing that is left out as a draft.',
  check: (records, report) => {
    const left = { claim: waitingIds(records, 'claim'), source: waitingIds(records, 'source') };
    for (const { kind, got, what, place } of namedIds(records))
      if ((kind === 'claim' || kind === 'source') && left[kind].includes(got))
        report(place, `${what} names the ${kind} "${got}", which is left out as a draft`, {
          hint: `finish the draft and remove its "draft: true", or take the mention out`,
        });
  },
};
