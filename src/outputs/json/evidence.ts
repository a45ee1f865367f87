import type { z } from 'astro/zod';
import { dueOn } from '../../knowledge/freshness.ts';
import { type Check, referenceKinds } from '../../schema/index.ts';
import type { Base } from '../base.ts';
import type { citation } from './published.ts';

export const citationsJson = (
  { knowledge }: Base,
  { references }: Pick<Check, 'references'>,
): z.infer<typeof citation>[] =>
  references.map(({ reference, shows }) => {
    const { id, title, url, kind } = knowledge.reference(reference);
    return { id, title, url, shows, primary: referenceKinds[kind].primary };
  });

/** A check, cell or finding with its references in full and the day on which it is due. */
export const withEvidence = <
  E extends Pick<Check, 'references' | 'checked' | 'shelfLife' | 'until'>,
>(
  base: Base,
  given: E,
) => ({ ...given, references: citationsJson(base, given), due: dueOn(given) });
