import { readFileSync, statSync } from 'node:fs';
import { ofBase } from '../home/base-folder.ts';
import { Refusal } from '../home/refusal.ts';
import { hashText } from './locators.ts';

/** Where archived texts are kept: outside git, because they are other people's. */
export const archiveDir = (): string => ofBase('.archive');

/** Path of a source's archived text. */
export const archivePath = (id: string) => `${archiveDir()}/${id}.txt`;

/** Path of a source's worksheet, which quotes the text and stays beside it. */
export const worksheetPath = (id: string) => `${archiveDir()}/${id}.worksheet.md`;

/** The archived text of a source with its checksum, when there is one. @throws Refusal where something else is in its place. */
export function readArchive(
  id: string,
): { readonly text: string; readonly sha256: string } | undefined {
  const path = archivePath(id);
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return undefined;
  if (!entry.isFile())
    throw new Refusal({
      place: path,
      got: 'no regular file',
      allowed: 'an archived text, or nothing',
      remedy: 'move it away',
    });
  const bytes = readFileSync(path);
  return { text: bytes.toString('utf8'), sha256: hashText(bytes) };
}
