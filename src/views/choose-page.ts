import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { hasPage } from '../knowledge/presence.ts';
import type { Need, Option } from '../schema/index.ts';
import { addresses, formAddress } from '../sentences/addresses.ts';
import { type Names, pointsPhrase } from '../sentences/choice.ts';
import { certaintyLabel } from '../sentences/labels.ts';
import { either } from '../sentences/names.ts';
import type { PageHead } from './head.ts';
import { oldIds } from './moved.ts';
import type { Address } from './navigation.ts';
import { dueText, versionsInFull } from './versions.ts';

/** What something rests on, with how sure the evidence makes us there. */
export interface RestLink extends Address {
  /** `high certainty` */
  readonly certainty: string;
}

/** Links to what a need rests on: the cells of a subject, or without one the criteria. */
const linksTo = (knowledge: Knowledge, criteria: readonly string[], subject?: string): RestLink[] =>
  criteria.map(knowledge.criterion).map(({ id, name, finding }) => ({
    name,
    address: subject === undefined ? addresses.criterion(id) : addresses.cell(id, subject),
    certainty: certaintyLabel(finding?.certainty),
  }));

export const namesOf = ({ subjects }: Pick<Knowledge, 'subjects'>): Names =>
  new Map(subjects.map(({ id, name }) => [id, name]));

/** A need as it is picked. */
export interface PickView {
  readonly id: string;
  readonly need: string;
  readonly short: string;
  readonly favours: string;
}

export const pickView = ({ id, need, short, favours }: Need): PickView => ({
  id,
  need,
  short,
  favours,
});

export interface NeedView {
  readonly id: string;
  /** Ids that it had before. */
  readonly oldIds: readonly string[];
  readonly need: string;
  /** `Points to Disc` */
  readonly points: string;
  /** The subject that it points to. */
  readonly subject: Subject | undefined;
  readonly reasons: readonly {
    readonly subject: Subject;
    readonly text: string;
    readonly cells: readonly RestLink[];
  }[];
  readonly neither: { readonly text: string; readonly criteria: readonly RestLink[] } | undefined;
  readonly changes: string | undefined;
  readonly unknown: string | undefined;
  readonly disputed: readonly Address[];
}

const needView = (knowledge: Knowledge, need: Need): NeedView => ({
  id: need.id,
  oldIds: oldIds(knowledge, 'need', need.id),
  need: need.need,
  points: pointsPhrase(need.favours, namesOf(knowledge)),
  subject: knowledge.subjects.find(({ id }) => id === need.favours),
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

interface PointView {
  readonly text: string;
  readonly links: readonly RestLink[];
}

/** What it means to choose one subject. */
export interface OptionView {
  readonly subject: Subject;
  readonly gains: readonly PointView[];
  readonly costs: readonly PointView[];
  readonly daily: PointView;
}

const optionView = (knowledge: Knowledge, subject: Subject, option: Option): OptionView => {
  const point = ({ text, cells }: Option['daily']) => ({
    text,
    links: linksTo(knowledge, cells, subject.id),
  });
  return {
    subject,
    gains: option.gains.map(point),
    costs: option.costs.map(point),
    daily: point(option.daily),
  };
};

/** Where the method says how long a check keeps, or the method itself. */
const keepsAt = ({ guides }: Knowledge) =>
  guides.some(({ rules }) => rules.some(({ id }) => id === 'shelf-life'))
    ? addresses.rule('shelf-life')
    : addresses.method();

/** The page that helps to choose by what a project needs. */
export const choosePage = (knowledge: Knowledge, today: string) => ({
  head: {
    title: 'Choose by what you need',
    description: `${knowledge.needs.length} plain needs, what decides each, what is disputed or unknown, and what would change the answer. No scores: every reason is a link to its evidence.`,
    address: addresses.choose(),
    markdown: formAddress(addresses.choose(), 'markdown'),
  } satisfies PageHead,
  title: either(knowledge.subjects),
  situation: knowledge.site.situation,
  names: [...namesOf(knowledge)],
  picks: knowledge.needs.map(pickView),
  needs: knowledge.needs.map((need) => needView(knowledge, need)),
  options: knowledge.subjects.flatMap((subject) =>
    subject.option ? [optionView(knowledge, subject, subject.option)] : [],
  ),
  before: {
    versions: versionsInFull(knowledge),
    due: dueText(knowledge, today),
    keeps: keepsAt(knowledge),
    interests: knowledge.site.interests,
    changes: hasPage(knowledge, 'changes') ? addresses.changes() : undefined,
    about: knowledge.guides.some(({ id }) => id === 'about') ? addresses.about() : undefined,
  },
});

export type ChoosePage = ReturnType<typeof choosePage>;
