import type { ReadRecord, Report, Rule, Said } from '../records.ts';

type Saying = ReadRecord<'saying'>;

function ofLine(line: number, claim: string): Said {
  return [
    `line ${line} stands twice in the saying of "${claim}"`,
    { hint: 'keep one, or say in the note of each place what is said there' },
  ];
}

/** The same line again, where no note says what else is said there. */
function repeatedLines({ record: { claim, lines }, at }: Saying, report: Report): void {
  for (const [index, { line, note }] of lines.entries())
    if (lines.findIndex((other) => other.line === line && other.note === note) < index)
      report(at(['lines', index]), ...ofLine(line, claim));
}

function ofClaim({ source, claim }: Saying['record'], earlier: Saying): Said {
  return [
    `"${source}" makes the claim "${claim}" at line ${earlier.at().line} already`,
    { hint: 'add the lines to that saying' },
  ];
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
      if (earlier) report(at(['claim']), ...ofClaim(record, earlier));
      first.set(key, saying);
    }
  },
};
