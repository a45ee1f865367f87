import { readFileSync } from 'node:fs';
import { type Edit, withEdits } from '../proofs/stamp.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { type Passage, releaseName } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';
import { citationsIn, locatedIn } from './citations.ts';
import { symbolAt } from './code.ts';
import { type Desk, pinsOf, shelfFor } from './desk.ts';
import type { Lines, Words } from './document.ts';
import { blockAt, marked } from './find.ts';
import { linesAt } from './prove.ts';
import type { Release } from './release.ts';
import type { Block } from './text.ts';
import { passageText, writtenCitations } from './write.ts';

/** Where a block stands, as a passage says it. */
const placeOf = ({ section, paragraph }: Pick<Block, 'section' | 'paragraph'>) => ({
  ...(section !== undefined && { section }),
  ...(paragraph > 0 && { paragraph }),
});

function renewedLines(document: Lines, passage: Passage): Passage | undefined {
  const at = linesAt(document, passage);
  if (at === undefined) return undefined;
  const { symbol: _, lines: [from, to] = [1, 1], ...rest } = passage;
  const symbol = symbolAt(document.file, document.lines, at);
  return { ...(symbol !== undefined && { symbol }), ...rest, lines: [at, at + to - from] };
}

function renewedWords(document: Words, start: string, passage: Passage): Passage | undefined {
  const span = marked(document, start, passage.end);
  const block = span && blockAt(document, span.from);
  if (!block) return undefined;
  const { section: _, paragraph: __, ...rest } = passage;
  return { ...placeOf(block), ...rest };
}

/** The passage with its place written anew; undefined where its words are not there any more. */
function renewed(release: Release, file: string, passage: Passage): Passage | undefined {
  const document = release.document(file);
  const { lines, start } = passage;
  if (document?.form === 'lines') return lines && renewedLines(document, passage);
  return document && start !== undefined ? renewedWords(document, start, passage) : undefined;
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

/** Reference → its release and its file. */
function releasesOf(desk: Desk): Map<string, readonly [Release, string]> {
  const { releases } = shelfFor(desk, new Set(pinsOf(desk).map(releaseName)));
  const found = desk.records.references.flatMap(({ record }) => {
    const located = locatedIn(record);
    const release = located && releases.get(releaseName(located));
    return located && release ? [[record.id, [release, located.file] as const] as const] : [];
  });
  return new Map(found);
}

/** The files in which places are to be written anew, with the edits. */
function renewedFiles(desk: Desk) {
  const found = releasesOf(desk);
  const paths = new Set(citationsIn(desk.records).map(({ place }) => place.file));
  const edited = [...paths].map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, edits: renewals(text, (id) => found.get(id)) };
  });
  return edited.filter(({ edits }) => edits.length > 0);
}

/** Writes the places of passages anew where their words stand elsewhere in the same file. */
export function renew(desk: Desk): string {
  const changed = renewedFiles(desk);
  writeFiles(new Map(changed.map(({ path, text, edits }) => [path, withEdits(text, edits)])));
  const count = changed.reduce((sum, { edits }) => sum + edits.length, 0);
  return `${counted(count, 'passage')} renewed in ${counted(changed.length, 'file')}.`;
}
