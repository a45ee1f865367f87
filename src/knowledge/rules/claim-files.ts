import { oneOf } from '../../reading/problem.ts';
import { kindNames } from '../../schema/index.ts';
import { type AnyRecord, everyRecord, knownIds, type Rule } from '../records.ts';
import { isMissing } from '../unknown-ids.ts';

/** The records of other kinds that a record's file is named after. */
function namesOf(read: AnyRecord | undefined) {
  const names = new Map<string, string>(Object.entries(read?.names ?? {}));
  return kindNames.flatMap((kind) => {
    const id = names.get(kind);
    return id === undefined ? [] : [[kind, id] as const];
  });
}

export const rule: Rule = {
  name: 'claim-files',
  description:
    'Claims and disagreements stand in a file named after a criterion that exists, sayings under a source that exists.',
  check: (records, report) => {
    const known = knownIds(records);
    const files = Map.groupBy(everyRecord(records), ({ at }) => at().file);
    for (const [file, [first]] of files)
      for (const [kind, id] of namesOf(first)) {
        const ids = known.get(kind) ?? [];
        if (!ids.includes(id) && !isMissing(records, kind))
          report({ file, line: 1, column: 1 }, `no ${kind} "${id}"`, {
            ...oneOf(id, ids),
            cause: `no ${kind} "${id}"`,
          });
      }
  },
};
