import { oneOf } from '../../reading/problem.ts';
import { releaseName } from '../../schema/index.ts';
import type { ReadRecord, Rule, Said } from '../records.ts';
import { lostKinds } from '../unknown-ids.ts';

/** The release that a reference is a file of; none of what no release holds. */
function releaseOf({ record: { package: name, version } }: ReadRecord<'reference'>) {
  if (name === undefined || version === undefined) return undefined;
  return releaseName({ package: name, version });
}

/** How to pin a release. */
function remedyFor(release: string, pinned: readonly string[]) {
  return {
    ...oneOf(release, pinned, 'distributions'),
    hint: `npm run passages -- --pin "${release}" prints its entry for distributions.yaml`,
    cause: pinned.length === 0 ? 'no pins' : `no pin of ${release}`,
    isOne: true,
  };
}

/** What is said of a pin that stands twice or serves nothing. */
function idle(release: string, isFirst: boolean, isUsed: boolean): Said | undefined {
  if (!isFirst) return [`${release} is pinned twice`, { hint: 'keep one of the two' }];
  if (isUsed) return undefined;
  const hint = 'cite a file of it or remove it';
  return [`${release} is pinned, and no reference is a file of it`, { hint }];
}

export const rule: Rule = {
  name: 'distributions-pinned',
  description:
    'Every release that a reference is a file of is pinned once, and every pin is of use.',
  check: (records, report) => {
    const { references, distributions, damaged } = records;
    if (lostKinds(records).has('reference')) return;
    if (damaged.kinds.has('distribution') || damaged.kinds.has('reference')) return;
    const pinned = distributions.map(({ record }) => releaseName(record));
    const used = references.map(releaseOf);
    for (const [index, { record, at }] of references.entries()) {
      const release = used[index];
      if (release !== undefined && !pinned.includes(release))
        report(
          at(['package']),
          `reference "${record.id}" is of ${release}, which is not pinned`,
          remedyFor(release, pinned),
        );
    }
    for (const [index, { at }] of distributions.entries()) {
      const release = pinned[index] ?? '';
      const said = idle(release, pinned.indexOf(release) === index, used.includes(release));
      if (said) report(at(), ...said);
    }
  },
};
