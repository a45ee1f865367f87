import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Stance } from '../knowledge/stance.ts';
import type { Need } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { needWords } from '../sentences/labels.ts';
import { choicesOf, criteriaBehind } from './choice.ts';
import type { PageHead } from './head.ts';
import type { Address } from './navigation.ts';
import { type NamedStance, namedStance } from './stance.ts';

/** Links to what a need rests on: the cells of a subject, or without one the criteria. */
const linksTo = (knowledge: Knowledge, criteria: readonly string[], subject?: string): Address[] =>
  criteria.map((id) => ({
    name: knowledge.criterion(id).name,
    address: subject === undefined ? addresses.criterion(id) : addresses.cell(id, subject),
  }));

/** Which way a need points: at a subject, or in words where at none. */
export type NeedSide =
  | { readonly kind: 'subject'; readonly stance: NamedStance }
  | { readonly kind: 'words'; readonly words: string };

export interface NeedView {
  readonly id: string;
  readonly need: string;
  readonly side: NeedSide;
  readonly reasons: readonly {
    readonly subject: Subject;
    readonly text: string;
    readonly cells: readonly Address[];
  }[];
  readonly neither: { readonly text: string; readonly criteria: readonly Address[] } | undefined;
  readonly changes: string | undefined;
  readonly unknown: string | undefined;
  readonly disputed: readonly Address[];
}

function sideOf(knowledge: Knowledge, favours: Stance): NeedSide {
  const words = needWords(favours);
  return words === undefined
    ? { kind: 'subject', stance: namedStance(knowledge, favours) }
    : { kind: 'words', words };
}

const needView = (knowledge: Knowledge, need: Need): NeedView => ({
  id: need.id,
  need: need.need,
  side: sideOf(knowledge, need.favours),
  reasons: need.reasons.map(({ subject, text, cells }) => ({
    subject: knowledge.subject(subject),
    text,
    cells: linksTo(knowledge, cells, subject),
  })),
  neither: need.neither && {
    text: need.neither.text,
    criteria: linksTo(knowledge, need.neither.cells),
  },
  changes: need.changes,
  unknown: need.unknown,
  disputed: need.disputed.map(knowledge.disagreement).map(({ id, question }) => ({
    name: question,
    address: addresses.disagreement(id),
  })),
});

function choicesView(knowledge: Knowledge) {
  const subjects = new Map<string, Subject>(
    knowledge.subjects.map((subject) => [subject.id, subject]),
  );
  return choicesOf(knowledge).map(({ id, title, needs }) => ({
    id,
    title,
    subject: subjects.get(id),
    needs: needs.map((need) => ({
      id: need.id,
      need: need.need,
      links: linksTo(knowledge, criteriaBehind(need), subjects.get(id)?.id),
    })),
  }));
}

/** The page that helps to choose by what a project needs. */
export const choosePage = (knowledge: Knowledge) => ({
  head: {
    title: 'Choose by what you need',
    description: `${knowledge.needs.length} plain needs, what decides each, what is disputed or unknown, and what would change the answer. No scores: every reason is a link to its evidence.`,
    address: addresses.choose(),
  } satisfies PageHead,
  choices: choicesView(knowledge),
  needs: knowledge.needs.map((need) => needView(knowledge, need)),
});

export type ChoosePage = ReturnType<typeof choosePage>;
