import type { ComponentUse } from '../../reading/mdx.ts';
import type { ReadRecord, Report, Rule, Said } from '../records.ts';

type Source = ReadRecord<'source'>;
type Saying = ReadRecord<'saying'>['record'];

const isIn = ({ lines }: Saying, range: { readonly from: number; readonly to: number }) =>
  lines.some(({ line }) => line >= range.from && line <= range.to);

/** The sections of a source in which it says something. */
const sectionsWith = ({ record: { sections } }: Source, saying: Saying): string[] =>
  sections.filter((each) => isIn(saying, each)).map(({ id }) => id);

function ofUnsaid({ names: { id } }: Source, claim: string): Said {
  return [
    `the digest of "${id}" names "${claim}", which it does not say`,
    { hint: 'add a saying, or take the mark out' },
  ];
}

/** Of a claim that a section names and others hold. */
function ofElsewhere(
  section: string,
  source: string,
  claim: string,
  said: readonly string[],
): Said {
  return [
    `section "${section}" of "${source}" names "${claim}", which is said elsewhere`,
    { allowed: `in the section ${said.join(' or ')}` },
  ];
}

/** Reports a claim that a digest names and the source does not make, or not in that section. */
function judge(
  { attributes: { id: claim = '' }, section, place }: ComponentUse,
  source: Source,
  sayings: readonly Saying[],
  report: Report,
): void {
  const saying = sayings.find((each) => each.claim === claim);
  if (!saying) {
    report(place, ...ofUnsaid(source, claim));
    return;
  }
  const said = sectionsWith(source, saying);
  // Lines outside every section are the matter of the ledger.
  const isKnown = source.record.sections.some(({ id }) => id === section);
  if (section !== undefined && isKnown && said.length > 0 && !said.includes(section))
    report(place, ...ofElsewhere(section, source.names.id, claim, said));
}

export const rule: Rule = {
  name: 'digest-says',
  description: 'A digest names in each section only claims that the source makes there.',
  check: ({ sources, claims, sayings, damaged }, report) => {
    // What a damaged file says is not known, and an unknown claim is the matter of known-ids.
    if (damaged.kinds.has('saying') || damaged.kinds.has('claim')) return;
    const known = new Set(claims.map(({ record }) => record.id));
    const bySource = Map.groupBy(
      sayings.map(({ record }) => record),
      ({ source }) => source,
    );
    for (const source of sources)
      for (const use of source.body.uses)
        if (use.name === 'Claim' && known.has(use.attributes['id'] ?? ''))
          judge(use, source, bySource.get(source.names.id) ?? [], report);
  },
};
