import type { z } from 'astro/zod';
import { dueOn } from '../../knowledge/freshness.ts';
import { type Check, referenceKinds } from '../../schema/index.ts';
import { passageUrl } from '../../sentences/passages.ts';
import type { Base } from '../base.ts';
import type { citation } from './published.ts';

export const citationsJson = (
  { knowledge }: Base,
  { references }: Pick<Check, 'references'>,
): z.infer<typeof citation>[] =>
  references.map(({ reference: of, shows, passage }) => {
    const reference = knowledge.reference(of);
    const { id, title, kind } = reference;
    return {
      id,
      title,
      url: passageUrl(reference, passage),
      shows,
      primary: referenceKinds[kind].primary,
      ...(passage && { passage }),
    };
  });

/** A check, cell or finding with its references in full and the day on which it is due. */
export const withEvidence = <
  E extends Pick<Check, 'references' | 'checked' | 'shelfLife' | 'until'>,
>(
  base: Base,
  given: E,
) => ({ ...given, references: citationsJson(base, given), due: dueOn(given) });
