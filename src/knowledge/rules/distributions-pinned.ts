import { oneOf } from '../../reading/problem.ts';
import { releaseName } from '../../schema/index.ts';
import type { Rule } from '../records.ts';
import { lostKinds } from '../unknown-ids.ts';

export const rule: Rule = {
  name: 'distributions-pinned',
  description:
    'Every release that a reference is a file of is pinned once, and every pin is of use.',
  check: (records, report) => {
    const { references, distributions, damaged } = records;
    if (lostKinds(records).has('reference')) return;
    if (damaged.kinds.has('distribution') || damaged.kinds.has('reference')) return;
    const pinned = distributions.map(({ record }) => releaseName(record));
    const used = new Set<string>();
    for (const { record, at } of references) {
      const { package: name, version } = record;
      if (name === undefined || version === undefined) continue;
      const release = releaseName({ package: name, version });
      used.add(release);
      if (!pinned.includes(release))
        report(at(['package']), `reference "${record.id}" is of ${release}, which is not pinned`, {
          ...oneOf(release, pinned, 'distributions'),
          hint: `npm run passages -- --pin "${release}" prints its entry for distributions.yaml`,
          cause: pinned.length === 0 ? 'no pins' : `no pin of ${release}`,
          isOne: true,
        });
    }
    for (const [index, { at }] of distributions.entries()) {
      const release = pinned[index] ?? '';
      if (pinned.indexOf(release) !== index)
        report(at(), `${release} is pinned twice`, { hint: 'keep one of the two' });
      else if (!used.has(release))
        report(at(), `${release} is pinned, and no reference is a file of it`, {
          hint: 'cite a file of it or remove it',
        });
    }
  },
};
