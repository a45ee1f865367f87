import type { ReadRecord, Report, Rule } from '../records.ts';

function inSource(
  { record: { id, sections, lines }, at }: ReadRecord<'source'>,
  report: Report,
): void {
  let last = 0;
  for (const [index, { id: section, from, to }] of sections.entries()) {
    const say = (key: 'from' | 'to', fault: string, allowed: string) =>
      report(at(['sections', index, key]), `section "${section}" of "${id}" ${fault}`, { allowed });
    if (from <= last)
      say('from', `begins on line ${from}, within the one before`, `${last + 1} or more`);
    if (to < from) say('to', `ends on line ${to}, before it begins`, `${from} or more`);
    if (to > lines) say('to', `ends on line ${to}`, `1 to ${lines}, the lines of the text`);
    last = Math.max(last, to);
  }
}

export const rule: Rule = {
  name: 'sections-apart',
  description: 'The sections of a source stand in order, within its lines, and do not overlap.',
  check: ({ sources }, report) => {
    for (const source of sources) inSource(source, report);
  },
};
