import { existsSync, readFileSync } from 'node:fs';
import type { Experiment, Snippet } from '../schema/index.ts';
import { extractRegion } from './region.ts';

/** The text of the file at a path from the project's root. Throws where there is none. */
export type ReadText = (path: string) => string;

export const readText: ReadText = (path) => readFileSync(path, 'utf8');

/** The code of a snippet, read from the program that the lab runs. Throws where the file or the region is not there. */
export const snippetCode = (
  { file, region }: Pick<Snippet, 'file' | 'region'>,
  read: ReadText = readText,
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
          path.startsWith(`lab/experiments/${id}/`) && path.endsWith('.py') && existsSync(path),
      )
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
