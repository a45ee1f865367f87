import { type AnyRecord, everyRecord, type Report, type Rule, type Said } from '../records.ts';

/** Whether an id holds another as a run of its parts. */
const holds = (id: string, other: string) => `-${id}-`.includes(`-${other}-`);

/** A file is named after its record. */
function ofFile({ kind, record, names, at }: AnyRecord, report: Report): void {
  if ('id' in names && 'id' in record && names.id !== record.id)
    report(at(['id']), `${kind} id is "${record.id}"`, {
      allowed: `"${names.id}", the file's name`,
    });
}

function ofClaim(claim: string, source: string): Said {
  return [
    `claim id "${claim}" names the source "${source}"`,
    { hint: 'name the idea: who says it stands in the sayings' },
  ];
}

export const rule: Rule = {
  name: 'own-names',
  description: 'A file is named after the record in it, and a claim’s id names no source.',
  check: (records, report) => {
    for (const read of everyRecord(records)) ofFile(read, report);
    for (const { record, at } of records.claims) {
      const named = records.sources.find(({ names }) => holds(record.id, names.id));
      if (named) report(at(['id']), ...ofClaim(record.id, named.names.id));
    }
  },
};
