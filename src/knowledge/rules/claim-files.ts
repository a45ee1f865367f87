import { oneOf } from '../../reading/problem.ts';
import { kindNames } from '../../schema/index.ts';
import { everyRecord, knownIds, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'claim-files',
  description:
    'Claims and disagreements stand in a file named after a criterion that exists, sayings under a source that exists.',
  check: (records, report) => {
    const known = knownIds(records);
    const files = Map.groupBy(everyRecord(records), ({ at }) => at().file);
    for (const [file, [first]] of files)
      for (const kind of kindNames) {
        const id = Object.entries(first?.names ?? {}).find(([name]) => name === kind)?.[1];
        const ids = known.get(kind) ?? [];
        if (id !== undefined && !ids.includes(id))
          report({ file, line: 1, column: 1 }, `no ${kind} "${id}"`, oneOf(id, ids));
      }
  },
};
