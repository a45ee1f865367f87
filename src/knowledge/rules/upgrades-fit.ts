import { releaseName } from '../../schema/index.ts';
import type { ReadRecord, Report, Rule, Said } from '../records.ts';
import { isNewer } from '../upgrades.ts';

type Upgrade = ReadRecord<'upgrade'>;

/** It leads to something newer. */
function leadsOn({ record: { id, from, to }, at }: Upgrade, report: Report): void {
  if (!isNewer(to, from))
    report(at(['to']), `"${id}" follows ${from} to ${to}`, { allowed: `newer than ${from}` });
}

function unpackaged({ id, subject }: Upgrade['record']): Said {
  return [
    `"${id}" follows releases of "${subject}", which names no package`,
    { hint: `name the package in subjects/${subject}.yaml, or remove the record` },
  ];
}

function otherArchive({ id, subject, from, to }: Upgrade['record'], pinned: string): Said {
  const hint = `npm run release -- ${subject} ${from} ${to} --confirm writes it again`;
  return [
    `"${id}" was compared with another archive than the one pinned`,
    { allowed: pinned, hint },
  ];
}

type Pins = ReadonlyMap<string, string>;

/** It is of a package, and was compared with the archive of it that is pinned, where one is. */
function ofPackage({ record, at }: Upgrade, name: string | undefined, pins: Pins, report: Report) {
  if (name === undefined) return report(at(['subject']), ...unpackaged(record));
  const pinned = pins.get(releaseName({ package: name, version: record.to }));
  if (pinned !== undefined && pinned !== record.sha256)
    report(at(['sha256']), ...otherArchive(record, pinned));
}

export const rule: Rule = {
  name: 'upgrades-fit',
  description:
    'A release that was followed is newer than the one it was compared with, is of the package of its subject, and is the one that is pinned.',
  check: ({ upgrades, subjects, distributions }, report) => {
    const owners = new Map(subjects.map(({ record }) => [record.id as string, record]));
    const pins = new Map(distributions.map(({ record }) => [releaseName(record), record.sha256]));
    for (const upgrade of upgrades) {
      const owner = owners.get(upgrade.record.subject);
      leadsOn(upgrade, report);
      if (owner) ofPackage(upgrade, owner.package, pins, report);
    }
  },
};
