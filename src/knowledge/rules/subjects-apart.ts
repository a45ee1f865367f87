import type { ReadRecord, Report, Rule, Said } from '../records.ts';

type Subject = ReadRecord<'subject'>;

/** Degrees of hue by which two colours of one lightness are told apart at a glance. */
const leastApart = 40;

/** Degrees between two hues, the shorter way round. */
const between = (one: number, other: number) => {
  const turn = Math.abs(one - other) % 360;
  return Math.min(turn, 360 - turn);
};

function ofMarks({ names, record }: Subject, other: Subject): Said {
  return [
    `"${names.id}" and "${other.names.id}" have one mark, ${record.mark}`,
    { hint: 'give each its own: not everybody sees the colours' },
  ];
}

function ofHues({ names, record }: Subject, other: Subject): Said {
  return [
    `the hue of "${names.id}" is ${record.hue}, too near to the ${other.record.hue} of "${other.names.id}"`,
    { allowed: `${leastApart} degrees apart or more` },
  ];
}

function told(subject: Subject, others: readonly Subject[], report: Report): void {
  const { mark, hue } = subject.record;
  for (const other of others) {
    if (other.record.mark === mark) report(subject.at(['mark']), ...ofMarks(subject, other));
    if (between(other.record.hue, hue) < leastApart)
      report(subject.at(['hue']), ...ofHues(subject, other));
  }
}

export const rule: Rule = {
  name: 'subjects-apart',
  description:
    'Every subject that has a file is one of the site’s, and no two share a mark or nearly a hue.',
  check: ({ site, subjects }, report) => {
    const listed = site.flatMap(({ record }) => record.subjects);
    for (const [index, subject] of subjects.entries()) {
      if (site.length > 0 && !listed.includes(subject.names.id))
        report(subject.at(), `subject "${subject.names.id}" is not among those of site.yaml`, {
          hint: 'list it there; or remove its file, its cells and what is claimed of it',
        });
      told(subject, subjects.slice(0, index), report);
    }
  },
};
