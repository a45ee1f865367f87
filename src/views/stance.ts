import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Stance } from '../knowledge/stance.ts';
import { stanceName } from '../sentences/labels.ts';

/** A stance by name, with the subject it favours where it favours one. */
export interface NamedStance {
  readonly stance: Stance;
  readonly name: string;
  readonly subject: Subject | undefined;
}

export const namedStance = (knowledge: Knowledge, stance: Stance): NamedStance => ({
  stance,
  name: stanceName(knowledge, stance),
  subject: knowledge.subjects.find(({ id }) => id === stance),
});
