import type { z } from 'astro/zod';
import { dueOn } from '../../knowledge/freshness.ts';
import { confirmedIn, confirmedPassage } from '../../knowledge/upgrades.ts';
import { type Check, referenceKinds } from '../../schema/index.ts';
import { passageUrl } from '../../sentences/passages.ts';
import type { Base } from '../base.ts';
import type { citation } from './published.ts';

export const citationsJson = (
  { knowledge }: Base,
  { references }: Pick<Check, 'references'>,
): z.infer<typeof citation>[] =>
  references.map((cited) => {
    const { shows, passage } = cited;
    const reference = knowledge.reference(cited.reference);
    const confirmed = confirmedPassage(knowledge, cited);
    const { id, title, kind } = reference;
    return {
      id,
      title,
      url: passageUrl(reference, passage),
      shows,
      primary: referenceKinds[kind].primary,
      ...(passage && { passage }),
      ...(confirmed !== undefined && { confirmed }),
    };
  });

type Evidence = Pick<Check, 'references' | 'checked' | 'shelfLife' | 'until' | 'against'> &
  Partial<Pick<Check, 'experiment'>>;

/** A check, cell or finding with its references in full, the releases in which they are confirmed and the day on which it is due. */
export function withEvidence<E extends Evidence>(base: Base, given: E) {
  const confirmed = confirmedIn(base.knowledge, given);
  return {
    ...given,
    references: citationsJson(base, given),
    confirmed: Object.keys(confirmed).length > 0 ? confirmed : undefined,
    due: dueOn(given),
  };
}
