import type { ReadRecord, Report, Rule } from '../records.ts';

type Saying = ReadRecord<'saying'>;

/** The same line again, where no note says what else is said there. */
function repeatedLines({ record: { claim, lines }, at }: Saying, report: Report): void {
  for (const [index, { line, note }] of lines.entries())
    if (lines.findIndex((other) => other.line === line && other.note === note) < index)
      report(at(['lines', index]), `line ${line} stands twice in the saying of "${claim}"`, {
        hint: 'keep one, or say in the note of each place what is said there',
      });
}

export const rule: Rule = {
  name: 'sayings-apart',
  description:
    'A source makes a claim in one saying, in which a line stands twice only with different notes.',
  check: ({ sayings }, report) => {
    const first = new Map<string, Saying>();
    for (const saying of sayings) {
      const { record, at } = saying;
      repeatedLines(saying, report);
      const key = `${record.claim} ${record.source}`;
      const earlier = first.get(key);
      if (earlier)
        report(
          at(['claim']),
          `"${record.source}" makes the claim "${record.claim}" at line ${earlier.at().line} already`,
          { hint: 'add the lines to that saying' },
        );
      first.set(key, saying);
    }
  },
};
