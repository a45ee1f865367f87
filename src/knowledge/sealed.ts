import { createHash } from 'node:crypto';
import type { Experiment } from '../schema/index.ts';
import { isGroup } from './recorded.ts';

/** A record that a tool writes, and nobody by hand. */
interface Sealed {
  readonly seal?: string | undefined;
}

/** The value with the keys of every group in one order. */
function sorted(value: unknown): unknown {
  if (!isGroup(value)) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** The first sixteen hex digits of the SHA-256 of a record without its seal, keys in order: what no edit by hand leaves as it was. */
export function sealOf(whole: object): string {
  const { seal: _, ...record } = { seal: undefined, ...whole };
  return createHash('sha256')
    .update(JSON.stringify(sorted(record)))
    .digest('hex')
    .slice(0, 16);
}

/** Checksum of what a second run of an experiment is compared with: what was observed, and the ratios. No new text and no new day changes it. */
export const shownSeal = ({
  observed,
  figures,
}: Pick<Experiment, 'observed' | 'figures'>): string =>
  sealOf({ observed, ratios: figures.map(({ id, ratio }) => [id, ratio.median]) });

/** Whether a record stands as its tool wrote it; one from before there were seals is taken as it is. */
export const isSealed = (record: Sealed): boolean =>
  record.seal === undefined || record.seal === sealOf(record);
