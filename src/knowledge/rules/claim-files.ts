import { oneOf } from '../../reading/problem.ts';
import { knownIds, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'claim-files',
  description:
    'A file of claims stands under a source that exists and is named after one of its sections.',
  check: (records, report) => {
    const sources = knownIds(records).get('source') ?? [];
    const sections = new Map(
      records.sources.map(({ record, names }) => [names.id, record.sections.map(({ id }) => id)]),
    );
    const files = Map.groupBy(records.claims, ({ at }) => at().file);
    for (const [file, [claim]] of files) {
      if (!claim) continue;
      const { source, section } = claim.names;
      const place = { file, line: 1, column: 1 };
      const known = sections.get(source);
      if (!sources.includes(source)) report(place, `no source "${source}"`, oneOf(source, sources));
      else if (known && !known.includes(section))
        report(place, `source "${source}" has no section "${section}"`, oneOf(section, known));
    }
  },
};
