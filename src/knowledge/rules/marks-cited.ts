import { type Cited, citedIn, passagesOf } from '../citations.ts';
import {
  everyBody,
  everyRecord,
  type ReadRecord,
  type Records,
  type Report,
  type Rule,
} from '../records.ts';
import { lostKinds } from '../unknown-ids.ts';

const everyCitation = (records: Records): Cited[] =>
  everyRecord(records).flatMap(({ kind, record }) =>
    citedIn(kind, record).map(({ cited }) => cited),
  );

/** What is cited for a reading and opened by none of its marks. */
function unopened({ record, body, at }: ReadRecord<'criterion'>, report: Report): void {
  const opens = (reference: string, hash: string) =>
    body.uses.some(
      ({ name, attributes: { id, passage } }) =>
        name === 'Ref' && id === reference && passage === hash,
    );
  record.passages.forEach(({ reference, passage: { hash } }, index) => {
    // One without a hash is the matter of passages-fit.
    if (hash !== undefined && !opens(reference, hash))
      report(
        at(['passages', index]),
        `no mark in the reading opens this passage of "${reference}"`,
        {
          hint: `write <Ref id="${reference}" passage="${hash}" /> where the reading says it, or take the entry out`,
        },
      );
  });
}

export const rule: Rule = {
  name: 'marks-cited',
  description:
    'A mark in a text names a passage by its hash, as a record cites it of that reference; what a criterion cites for its reading, a mark there opens.',
  check: (records, report) => {
    for (const read of records.criteria) unopened(read, report);
    // What a damaged or missing file cites is not known.
    if (records.damaged.kinds.size > 0 || lostKinds(records).size > 0) return;
    const cited = passagesOf(everyCitation(records));
    const references = new Set(records.references.map(({ record }) => record.id));
    for (const { name, attributes, place } of everyBody(records).flatMap(({ uses }) => uses)) {
      const { id = '', passage } = attributes;
      const known = cited.get(id);
      if (name !== 'Ref' || passage === undefined || known?.has(passage)) continue;
      if (references.has(id))
        report(place, `<Ref> names a passage of "${id}" that no record cites: ${passage}`, {
          allowed: [...(known?.keys() ?? [])].join(', ') || 'none',
          hint: 'take the hash from the cell, finding or claim that cites the passage, or cite it under passages of the criterion',
        });
    }
  },
};
