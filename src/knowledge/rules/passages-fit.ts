import { kinds, mentionsIn, type Passage, type Path } from '../../schema/index.ts';
import { everyRecord, type Rule } from '../records.ts';

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

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
      for (const { kind: named, got, path } of mentionsIn(kinds[kind].schema, record)) {
        const beside = path.slice(0, -1);
        const passage = valueAt(record, [...beside, 'passage']) as Passage | undefined;
        const reference = references.get(got);
        if (named !== 'reference' || path.at(-1) !== 'reference' || !passage || !reference)
          continue;
        const inRelease = reference.package !== undefined;
        if (inRelease && passage.hash === undefined)
          report(at([...beside, 'passage']), `the passage of "${got}" has no hash`, {
            hint: 'npm run passages -- --set <file>:<line> "<words>" writes it whole',
          });
        if (!inRelease && passage.hash !== undefined)
          report(at([...beside, 'passage', 'hash']), `the passage of "${got}" has a hash`, {
            allowed: 'none: no pinned release holds the text, so nothing can prove it',
            hint: 'leave the hash out, or name the package, version and file of the reference',
          });
      }
  },
};
