import type { ReadRecord, Report, Rule } from '../records.ts';

function inOrder({ record: { id, releases }, at }: ReadRecord<'subject'>, report: Report): void {
  for (const [index, { version, released, until }] of releases.entries()) {
    const before = releases[index - 1];
    const say = (key: string, fault: string, allowed: string) =>
      report(at(['releases', index, key]), `release ${version} of "${id}" ${fault}`, { allowed });
    if (before && before.released > released)
      say('released', `stands after ${before.version}, which came later`, 'oldest first');
    if (releases.findIndex((other) => other.version === version) < index)
      say('version', 'is listed twice', 'each version once');
    if (until !== undefined && until < released.slice(0, until.length))
      say('until', `gets no fixes after ${until}, before it came out`, `${released} or later`);
  }
}

/** The release that it is checked against, on its day. */
function holdsChecked({ record, at }: ReadRecord<'subject'>, report: Report): void {
  const { id, releases, against, released } = record;
  const checked = releases.find(({ version }) => version === against);
  if (releases.length > 0 && checked?.released !== released)
    report(
      at(['released']),
      `"${id}" is checked against ${against} of ${released}, which its releases do not hold`,
      { allowed: checked?.released ?? releases.map(({ version }) => version).join(', ') },
    );
}

export const rule: Rule = {
  name: 'releases-fit',
  description:
    'The releases of a subject stand in order, none twice, and hold the one it is checked against.',
  check: ({ subjects }, report) => {
    for (const subject of subjects) {
      inOrder(subject, report);
      holdsChecked(subject, report);
    }
  },
};
