import { existsSync, readFileSync } from 'node:fs';
import type { Experiment, Snippet } from '../schema/index.ts';
import { extractRegion } from './region.ts';

/** The code of a snippet, read from the program that the lab runs. Throws where the file or the region is not there. */
export const snippetCode = ({ file, region }: Pick<Snippet, 'file' | 'region'>): string =>
  extractRegion(readFileSync(file, 'utf8'), region);

export interface Program {
  readonly path: string;
  readonly text: string;
}

/** The Python programs among what an experiment runs that are its own, with their text; one that is not at hand is left out. */
export const ownPrograms = ({ id, code }: Pick<Experiment, 'id' | 'code'>): Program[] =>
  code
    .filter((path) => path.startsWith(`lab/experiments/${id}/`) && path.endsWith('.py') && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
