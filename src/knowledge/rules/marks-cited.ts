import { type Cited, citedIn, passagesOf } from '../citations.ts';
import { everyBody, everyRecord, type Records, type Rule, type Said } from '../records.ts';
import { lostKinds } from '../unknown-ids.ts';

const everyCitation = (records: Records): Cited[] =>
  everyRecord(records).flatMap(({ kind, record }) =>
    citedIn(kind, record).map(({ cited }) => cited),
  );

type Passages = ReturnType<typeof passagesOf>;

function ofUncited(id: string, passage: string, cited: Passages): Said {
  const known = [...(cited.get(id)?.keys() ?? [])];
  return [
    `<Ref> names a passage of "${id}" that no record cites: ${passage}`,
    {
      allowed: known.join(', ') || 'none',
      hint: 'take the hash from the cell, finding or claim that cites the passage',
    },
  ];
}

export const rule: Rule = {
  name: 'marks-cited',
  description:
    'A mark in a text names a passage by its hash, as a record cites it of that reference.',
  check: (records, report) => {
    // What a damaged or missing file cites is not known.
    if (records.damaged.kinds.size > 0 || lostKinds(records).size > 0) return;
    const cited = passagesOf(everyCitation(records));
    const references = new Set(records.references.map(({ record }) => record.id));
    for (const { name, attributes, place } of everyBody(records).flatMap(({ uses }) => uses)) {
      const { id = '', passage } = attributes;
      if (name !== 'Ref' || passage === undefined || cited.get(id)?.has(passage)) continue;
      if (references.has(id)) report(place, ...ofUncited(id, passage, cited));
    }
  },
};
