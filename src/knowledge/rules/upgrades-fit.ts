import { releaseName } from '../../schema/index.ts';
import type { Rule } from '../records.ts';
import { isNewer } from '../upgrades.ts';

export const rule: Rule = {
  name: 'upgrades-fit',
  description:
    'A release that was followed is newer than the one it was compared with, is of the package of its subject, and is the one that is pinned.',
  check: ({ upgrades, subjects, distributions }, report) => {
    const owners = new Map(subjects.map(({ record }) => [record.id as string, record]));
    const pins = new Map(distributions.map(({ record }) => [releaseName(record), record.sha256]));
    for (const { record, at } of upgrades) {
      const { id, subject, from, to, sha256 } = record;
      if (!isNewer(to, from))
        report(at(['to']), `"${id}" follows ${from} to ${to}`, { allowed: `newer than ${from}` });
      const owner = owners.get(subject);
      if (!owner) continue;
      if (owner.package === undefined) {
        report(
          at(['subject']),
          `"${id}" follows releases of "${subject}", which names no package`,
          {
            hint: `name the package in subjects/${subject}.yaml, or remove the record`,
          },
        );
        continue;
      }
      const pinned = pins.get(releaseName({ package: owner.package, version: to }));
      if (pinned !== undefined && pinned !== sha256)
        report(at(['sha256']), `"${id}" was compared with another archive than the one pinned`, {
          allowed: pinned,
          hint: `npm run release -- ${subject} ${from} ${to} --confirm writes it again`,
        });
    }
  },
};
