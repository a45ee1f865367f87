import type { Place } from '../../reading/document.ts';
import type { Problem } from '../../reading/problem.ts';
import type { Located, Rule, WithId } from '../records.ts';

const where = ({ file, line }: Place) => `${file}:${line}`;

function repeated(what: string, records: readonly Located<WithId<object>>[]): Problem[] {
  const first = new Map<string, Place>();
  return records.flatMap((record) => {
    const place = record.at(['id']);
    const earlier = first.get(record.id);
    if (!earlier) first.set(record.id, place);
    return earlier
      ? [
          {
            ...place,
            message: `${what} id "${record.id}" is taken at ${where(earlier)}`,
            hint: 'an id belongs to one record for ever: choose another',
          },
        ]
      : [];
  });
}

export const rule: Rule = {
  name: 'unique-ids',
  description: 'No two records of a kind share an id.',
  check: (records) => [
    ...repeated('claim', records.claims),
    ...repeated('reference', records.references),
    ...repeated('disagreement', records.disagreements),
    ...repeated('echo', records.echoes),
    ...repeated('group', records.groups),
    ...repeated('need', records.needs),
    ...repeated('question', records.faq),
    ...repeated('change', records.changes),
    ...records.sources.flatMap((source) =>
      repeated(
        `section of "${source.id}"`,
        source.sections.map((section, index) => ({
          ...section,
          at: (path = []) => source.at(['sections', index, ...path]),
        })),
      ),
    ),
  ],
};
