import { everyRecord, type Rule } from '../records.ts';

/** Whether an id holds another as a run of its parts. */
const holds = (id: string, other: string) => `-${id}-`.includes(`-${other}-`);

export const rule: Rule = {
  name: 'own-names',
  description: 'A file is named after the record in it, and a claim’s id names no source.',
  check: (records, report) => {
    for (const { kind, record, names, at } of everyRecord(records))
      if ('id' in names && 'id' in record && names.id !== record.id)
        report(at(['id']), `${kind} id is "${record.id}"`, {
          allowed: `"${names.id}", the file's name`,
        });
    for (const { record, at } of records.claims) {
      const named = records.sources.find(({ names }) => holds(record.id, names.id));
      if (named)
        report(at(['id']), `claim id "${record.id}" names the source "${named.names.id}"`, {
          hint: 'name the idea: who says it stands in the sayings',
        });
    }
  },
};
