import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { decidedPhrase, inShortTitle, morePhrase } from '../sentences/leads.ts';
import type { Address } from './navigation.ts';
import type { ReasonView } from './reasons.ts';

/** The reasons why one subject is the better start, a line each. */
export interface InShort {
  /** `5 reasons why Disc or Rim is the better start` */
  readonly title: string;
  /** `They decide 18 of 38 topics.` */
  readonly decided: string;
  readonly lines: readonly {
    readonly name: string;
    /** Where the reason stands in full; none where it has no address. */
    readonly anchor: string | undefined;
    readonly sides: readonly {
      readonly subject: Subject;
      /** The topics by name, as many as a line has room for. */
      readonly on: readonly Address[];
      /** `and 7 more topics`; none where all are named. */
      readonly more: string | undefined;
    }[];
  }[];
}

/** As many topics as a line has room to name; one more is named rather than counted. */
const room = 4;

function sideOf({ subject, criteria }: ReasonView['sides'][number]) {
  const named = criteria.length > room + 1 ? criteria.slice(0, room) : criteria;
  const rest = criteria.length - named.length;
  return { subject, on: named, more: rest > 0 ? morePhrase(rest) : undefined };
}

/** The reasons of the front page in short; none where no finding favours a subject. */
export function inShort(
  { criteria, subjects }: Pick<Knowledge, 'criteria' | 'subjects'>,
  reasons: readonly ReasonView[],
): InShort | undefined {
  if (reasons.length === 0) return undefined;
  const led = reasons.flatMap(({ sides }) => sides.flatMap((side) => side.criteria));
  return {
    title: inShortTitle(subjects, reasons.length),
    decided: decidedPhrase(led.length, criteria.length),
    lines: reasons.map(({ name, anchor, sides }) => ({ name, anchor, sides: sides.map(sideOf) })),
  };
}
