import type { Records, Rule } from '../records.ts';

const cited = (records: Records) =>
  new Set([
    ...[
      ...records.claims.flatMap(({ check }) => check ?? []),
      ...records.criteria.flatMap(({ cells, finding }) => [
        ...Object.values(cells),
        ...(finding ? [finding] : []),
      ]),
      ...records.disagreements,
      ...records.echoes,
    ].flatMap(({ references }) => references.map(({ reference }) => reference)),
    ...records.subjects.flatMap(({ releases, support }) =>
      [...releases, ...(support ? [support] : [])].map(({ reference }) => reference),
    ),
    ...[...records.criteria, ...records.sources, ...records.guides].flatMap(({ components }) =>
      components.flatMap(({ name, attributes }) =>
        name === 'Ref' ? [attributes['id'] ?? ''] : [],
      ),
    ),
    ...(['subject', 'criterion', 'claims', 'disagreements', 'echoes'] as const).flatMap((kind) =>
      records.damaged.inside(kind),
    ),
  ]);

export const rule: Rule = {
  name: 'references-used',
  description: 'Every reference is cited somewhere.',
  check: (records) => {
    const damaged = (['subject', 'criterion', 'claims', 'disagreements', 'echoes'] as const).some(
      (kind) => records.damaged.files(kind).length > 0,
    );
    const used = cited(records);
    if (damaged) return [];
    return records.references
      .filter(({ id }) => !used.has(id))
      .map((reference) => ({
        ...reference.at(['id']),
        message: `reference "${reference.id}" is cited nowhere`,
        hint: 'cite it or remove it',
      }));
  },
};
