import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { inShortTitle } from '../sentences/leads.ts';
import { criteriaCounted } from '../sentences/numbers.ts';
import type { Address } from './navigation.ts';
import type { ReasonView } from './reasons.ts';

/** The reasons why one is the better start, a line each. */
export interface InShort {
  /** `One is the better start on 18 of 38 topics, for 5 reasons` */
  readonly title: string;
  readonly lines: readonly {
    readonly name: string;
    /** Where the reason stands in full; none where it has no address. */
    readonly anchor: string | undefined;
    readonly sides: readonly {
      readonly subject: Subject;
      /** The topics by name where they are few; how many there are otherwise. */
      readonly on: readonly Address[] | string;
    }[];
  }[];
}

/** As many topics as a line has room to name. */
const named = 3;

const topicsOn = ({ criteria }: ReasonView['sides'][number]) =>
  criteria.length > named ? criteriaCounted(criteria.length) : criteria;

/** The reasons of the front page in short; none where no finding favours a subject. */
export function inShort(
  { criteria }: Pick<Knowledge, 'criteria'>,
  reasons: readonly ReasonView[],
): InShort | undefined {
  if (reasons.length === 0) return undefined;
  const led = reasons.flatMap(({ sides }) => sides.flatMap((side) => side.criteria));
  return {
    title: inShortTitle(led.length, criteria.length, reasons.length),
    lines: reasons.map(({ name, anchor, sides }) => ({
      name,
      anchor,
      sides: sides.map((side) => ({ subject: side.subject, on: topicsOn(side) })),
    })),
  };
}
