import type { Place } from '../../reading/document.ts';
import { citedIn } from '../citations.ts';
import {
  type AnyRecord,
  everyRecord,
  type ReadRecord,
  type Report,
  type Rule,
} from '../records.ts';

function refuseUnhashed(place: Place, reference: string, report: Report): void {
  report(place, `the passage of "${reference}" has no hash`, {
    hint: 'npm run passages -- --set <file>:<line> "<words>" writes it whole',
  });
}

function refuseHashed(place: Place, reference: string, report: Report): void {
  report(place, `the passage of "${reference}" has a hash`, {
    allowed: 'none: no pinned release holds the text, so nothing can prove it',
    hint: 'leave the hash out, or name the package, version and file of the reference',
  });
}

type References = ReadonlyMap<string, ReadRecord<'reference'>['record']>;

/** Reports what is wrong with the passages that a record cites. */
function judge({ kind, record, at }: AnyRecord, references: References, report: Report): void {
  for (const { cited, path } of citedIn(kind, record)) {
    const { reference: got, passage } = cited;
    const reference = references.get(got);
    if (!passage || !reference) continue;
    const inRelease = reference.package !== undefined;
    const hashed = passage.hash !== undefined;
    if (inRelease && !hashed) refuseUnhashed(at([...path, 'passage']), got, report);
    if (!inRelease && hashed) refuseHashed(at([...path, 'passage', 'hash']), got, report);
  }
}

export const rule: Rule = {
  name: 'passages-fit',
  description:
    'A passage of a release carries the hash that the tool wrote; where no release holds the text, it carries none.',
  check: (records, report) => {
    // Of two with one id the first counts: the other is the matter of unique-ids.
    const references = new Map(
      records.references.map(({ record }) => [record.id, record] as const).toReversed(),
    );
    for (const read of everyRecord(records)) judge(read, references, report);
  },
};
