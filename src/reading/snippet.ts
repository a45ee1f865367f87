import { existsSync, readFileSync } from 'node:fs';
import { ofBase } from '../home/base-folder.ts';
import type { Experiment, Snippet } from '../schema/index.ts';
import { extractRegion } from './region.ts';

/** The text of the file at a path from the project's root. Throws where there is none. */
export type ReadText = (path: string) => string;

export const readText: ReadText = (path) => readFileSync(path, 'utf8');

/** The same at a path from the folder of the base in use. */
const readOfBase: ReadText = (path) => readText(ofBase(path));

/** The code of a snippet, read from the program that the lab runs. Throws where the file or the region is not there. */
export const snippetCode = (
  { file, region }: Pick<Snippet, 'file' | 'region'>,
  read: ReadText = readOfBase,
): string => extractRegion(read(file), region);

/** The text of the programs that are the experiment's own, by path; one that is not at hand is left out. */
export const ownPrograms = ({
  id,
  code,
}: Pick<Experiment, 'id' | 'code'>): ReadonlyMap<string, string> =>
  new Map(
    code
      .filter(
        (path) =>
          path.startsWith(`lab/experiments/${id}/`) &&
          path.endsWith('.py') &&
          existsSync(ofBase(path)),
      )
      .map((path) => [path, readOfBase(path)]),
  );
