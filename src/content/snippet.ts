import { readFileSync } from 'node:fs';
import type { Snippet } from '../schema/index.ts';
import { extractRegion } from './region.ts';

/** The code of a snippet, read from the program that the lab runs. Throws where the file or the region is not there. */
export const snippetCode = ({ file, region }: Pick<Snippet, 'file' | 'region'>): string =>
  extractRegion(readFileSync(file, 'utf8'), region);
