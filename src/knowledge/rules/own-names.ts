import { everyRecord, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'own-names',
  description: 'A file is named after the record in it, and a claim’s id starts with its source’s.',
  check: (records, report) => {
    for (const { kind, record, names, at } of everyRecord(records))
      if ('id' in names && 'id' in record && names.id !== record.id)
        report(at(['id']), `${kind} id is "${record.id}"`, {
          allowed: `"${names.id}", the file's name`,
        });
    for (const { record, at } of records.claims)
      if (!record.id.startsWith(`${record.source}-`))
        report(at(['id']), `claim id "${record.id}" does not start with its source`, {
          allowed: `${record.source}-…`,
        });
  },
};
