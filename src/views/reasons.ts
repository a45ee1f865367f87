import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { type FindingLink, type LeadGroup, leadsOf } from './leads.ts';

/** One reason, with the subjects that it speaks for and the topics on which it does. */
export interface ReasonView {
  readonly name: string;
  readonly means: string | undefined;
  readonly anchor: string | undefined;
  readonly sides: readonly {
    readonly subject: Subject;
    readonly criteria: readonly FindingLink[];
  }[];
}

/** Said of topics whose findings name no cause. */
const others = 'For reasons of their own';

const nameOf = ({ cause }: LeadGroup) => cause?.name ?? others;

/** Topics of one lead, and whom it favours. */
interface Lead {
  readonly subject: Subject;
  readonly group: LeadGroup;
}

function favouredIn(knowledge: Knowledge): Lead[] {
  return leadsOf(knowledge).favoured.flatMap(({ subject, groups }) =>
    groups.map((group) => ({ subject, group })),
  );
}

function reasonView(name: string, leads: readonly Lead[]): ReasonView {
  const causes = leads.flatMap(({ group: { cause } }) => cause ?? []);
  return {
    name,
    means: causes[0]?.means,
    anchor: causes.flatMap(({ anchor }) => anchor ?? [])[0],
    sides: leads.map(({ subject, group: { criteria } }) => ({ subject, criteria })),
  };
}

/** Why findings favour a subject: reason by reason, so that one that speaks on many topics is read as one. */
export function reasonsOf(knowledge: Knowledge): readonly ReasonView[] {
  const byReason = Map.groupBy(favouredIn(knowledge), ({ group }) => nameOf(group));
  const order = [...knowledge.causes.map(({ name }) => name), others];
  return order.flatMap((name) => {
    const own = byReason.get(name);
    return own ? [reasonView(name, own)] : [];
  });
}
