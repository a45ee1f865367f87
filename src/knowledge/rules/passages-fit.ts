import { citedIn } from '../citations.ts';
import { everyRecord, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'passages-fit',
  description:
    'A passage of a release carries the hash that the tool wrote; where no release holds the text, it carries none.',
  check: (records, report) => {
    // Of two with one id the first counts: the other is the matter of unique-ids.
    const references = new Map(
      records.references.map(({ record }) => [record.id, record] as const).toReversed(),
    );
    for (const { kind, record, at } of everyRecord(records))
      for (const { cited, path } of citedIn(kind, record)) {
        const { reference: got, passage } = cited;
        const reference = references.get(got);
        if (!passage || !reference) continue;
        const inRelease = reference.package !== undefined;
        if (inRelease && passage.hash === undefined)
          report(at([...path, 'passage']), `the passage of "${got}" has no hash`, {
            hint: 'npm run passages -- --set <file>:<line> "<words>" writes it whole',
          });
        if (!inRelease && passage.hash !== undefined)
          report(at([...path, 'passage', 'hash']), `the passage of "${got}" has a hash`, {
            allowed: 'none: no pinned release holds the text, so nothing can prove it',
            hint: 'leave the hash out, or name the package, version and file of the reference',
          });
      }
  },
};
