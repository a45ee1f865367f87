import { readFileSync } from 'node:fs';
import { type Edit, withEdits } from '../proofs/stamp.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { type Passage, releaseName } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';
import { citationsIn, locatedIn } from './citations.ts';
import { symbolAt } from './code.ts';
import { type Desk, pinsOf, shelfFor } from './desk.ts';
import { blockAt, marked } from './find.ts';
import { linesAt } from './prove.ts';
import type { Release } from './release.ts';
import { passageText, writtenCitations } from './write.ts';

/** The passage with its place written anew; undefined where its words are not there any more. */
function renewed(release: Release, file: string, passage: Passage): Passage | undefined {
  const document = release.document(file);
  if (document?.form === 'lines' && passage.lines) {
    const at = linesAt(document, passage);
    if (at === undefined) return undefined;
    const [from, to] = passage.lines;
    const { symbol: _, ...rest } = passage;
    const symbol = symbolAt(file, document.lines, at);
    return { ...(symbol !== undefined && { symbol }), ...rest, lines: [at, at + to - from] };
  }
  if (document?.form !== 'words' || passage.start === undefined) return undefined;
  const span = marked(document, passage.start, passage.end);
  const block = span && blockAt(document, span.from);
  if (!block) return undefined;
  const { section: _, paragraph: __, ...rest } = passage;
  return {
    ...(block.section !== undefined && { section: block.section }),
    ...(block.paragraph > 0 && { paragraph: block.paragraph }),
    ...rest,
  };
}

/** Edits that write the places of passages anew in one file. */
function renewals(
  text: string,
  releaseFor: (id: string) => readonly [Release, string] | undefined,
): Edit[] {
  return writtenCitations(text).flatMap(({ reference, passage, edit }) => {
    const found = passage && releaseFor(reference);
    const anew = found && renewed(...found, passage);
    return anew && passageText(anew) !== passageText(passage) ? [edit(anew)] : [];
  });
}

/** Writes the places of passages anew where their words stand elsewhere in the same file. */
export function renew(desk: Desk): string {
  const shelf = shelfFor(desk, new Set(pinsOf(desk).map(releaseName)));
  const found = new Map(
    desk.records.references.flatMap(({ record }) => {
      const located = locatedIn(record);
      const release = located && shelf.releases.get(releaseName(located));
      return located && release ? [[record.id, [release, located.file] as const] as const] : [];
    }),
  );
  const paths = new Set(citationsIn(desk.records).map(({ place }) => place.file));
  const edited = [...paths].map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, edits: renewals(text, (id) => found.get(id)) };
  });
  const changed = edited.filter(({ edits }) => edits.length > 0);
  writeFiles(new Map(changed.map(({ path, text, edits }) => [path, withEdits(text, edits)])));
  const count = changed.reduce((sum, { edits }) => sum + edits.length, 0);
  return `${counted(count, 'passage')} renewed in ${counted(changed.length, 'file')}.`;
}
