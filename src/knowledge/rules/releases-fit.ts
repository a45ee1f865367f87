import type { Problem } from '../../reading/problem.ts';
import type { Records, Rule } from '../records.ts';

function inSubject(subject: Records['subjects'][number]): Problem[] {
  const { id, releases, against, released } = subject;
  const checked = releases.find(({ version }) => version === against);
  const faults = releases.flatMap((release, index): Problem[] => {
    const before = releases[index - 1];
    const say = (key: string, message: string, allowed: string) => ({
      ...subject.at(['releases', index, key]),
      message: `release ${release.version} of "${id}" ${message}`,
      allowed,
    });
    return [
      ...(before && before.released > release.released
        ? [say('released', `stands after ${before.version}, which came later`, 'oldest first')]
        : []),
      ...(releases.findIndex(({ version }) => version === release.version) < index
        ? [say('version', 'is listed twice', 'each version once')]
        : []),
      ...(release.until !== undefined &&
      release.until < release.released.slice(0, release.until.length)
        ? [
            say(
              'until',
              `gets no fixes after ${release.until}, before it came out`,
              `${release.released} or later`,
            ),
          ]
        : []),
    ];
  });
  const fits = releases.length === 0 || checked?.released === released;
  return fits
    ? faults
    : [
        ...faults,
        {
          ...subject.at(['released']),
          message: `"${id}" is checked against ${against} of ${released}, which its releases do not hold`,
          allowed: checked ? checked.released : releases.map(({ version }) => version).join(', '),
        },
      ];
}

export const rule: Rule = {
  name: 'releases-fit',
  description:
    'The releases of a subject stand in order, none twice, and hold the one it is checked against.',
  check: (records) => records.subjects.flatMap(inSubject),
};
