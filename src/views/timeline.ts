import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Lane } from '../pictures/lanes.ts';
import { standingOf, type Timeline, timelineOf } from '../pictures/timeline.ts';
import { addresses } from '../sentences/addresses.ts';
import { printedDate } from '../sentences/dates.ts';
import { sourceDate, sourceName } from '../sentences/names.ts';
import { referenceAddresses } from './references-page.ts';

// Heights in pixels: room for the years, of an article, of a release and above a subject's releases.
const head = 30;
const step = 24;
const bar = 17;
const gap = 30;
/** Share of the width from which a label is written inside, and beyond which it ends at its mark. */
const inside = 45;
const toTheLeft = 55;

/** Lengths and x in per cent of the width, y in pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ArticleMark extends Box {
  readonly kind: Timeline['articles'][number]['kind'];
  readonly words: string;
  /** Down to the axis; none where the date is open. */
  readonly guide:
    | { readonly y: number; readonly width: number; readonly height: number }
    | undefined;
  readonly label: { readonly x: number; readonly dx: number; readonly anchor: 'end' | undefined };
}

export interface ReleaseMark extends Box {
  readonly name: string;
  readonly title: string;
  readonly height: number;
  readonly label: Lane['bars'][number]['label'];
  readonly released: string;
  readonly until: string;
  /** The reference that says so. */
  readonly reference: string;
}

export interface LaneView {
  readonly subject: Subject;
  /** Of its name, in pixels. */
  readonly top: number;
  readonly releases: readonly ReleaseMark[];
}

export interface TimelineView {
  readonly sentence: string;
  readonly height: number;
  readonly years: readonly { readonly year: number; readonly x: number; readonly fifth: boolean }[];
  readonly articles: readonly ArticleMark[];
  readonly perYear: readonly {
    readonly year: string;
    readonly articles: number;
    readonly noun: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly lanes: readonly LaneView[];
  readonly checked: { readonly x: number; readonly from: number; readonly day: string };
  /** How each subject ends the fixes of a release, and where it says so. */
  readonly policies: readonly {
    readonly name: string;
    readonly address: string;
    readonly words: string;
  }[];
  /** How the subjects stood when each article was written. */
  readonly standings: readonly {
    readonly name: string;
    readonly address: string;
    readonly date: string;
    readonly subjects: readonly { readonly newest: string; readonly since: string }[];
  }[];
}

type Article = Timeline['articles'][number];

/** Inside a long mark, else after it, or before it where it stands far to the right. */
function labelOf({ x, width }: Article): ArticleMark['label'] {
  const end = width <= inside && x + width > toTheLeft;
  return {
    x: width > inside || end ? x : x + width,
    dx: end ? -10 : 10,
    anchor: end ? 'end' : undefined,
  };
}

function guideOf({ kind, width }: Article, y: number, height: number): ArticleMark['guide'] {
  if (kind === 'open') return undefined;
  return { y: y + 14, width: Math.max(width, 0.15), height: height - y - 38 };
}

function articleMark(article: Article, index: number, height: number): ArticleMark {
  const { kind, x, width, words } = article;
  const y = head + index * step;
  const guide = guideOf(article, y, height);
  return { kind, words, x, y, width, guide, label: labelOf(article) };
}

function releaseMark(
  { name: subject }: Subject,
  { release, x, width, row, label, until }: Lane['bars'][number],
  top: number,
): Omit<ReleaseMark, 'reference'> {
  const name = `${release.version}${release.lts ? ' LTS' : ''}`;
  const released = printedDate(release.released);
  return {
    x,
    y: top + gap - 2 + row * bar,
    width,
    height: bar - 3,
    name,
    label,
    title: `${subject} ${name}: ${released}; end of fixes: ${until}`,
    released,
    until,
  };
}

function laneView(
  { subject, bars }: Lane,
  top: number,
  referenceAt: (id: string) => string,
): LaneView {
  const releases = bars.map((each) => ({
    ...releaseMark(subject, each, top),
    reference: referenceAt(each.release.reference),
  }));
  return { subject, top: top + 20, releases };
}

const policyWords = {
  dated: 'publishes that day, or the month, for nearly every release',
  'next-release':
    'ends its fixes when the next feature release is out (today’s policy, shown for all releases)',
} as const;

const policiesOf = (lanes: readonly Lane[], referenceAt: (id: string) => string) =>
  lanes.flatMap(({ subject: { name, support } }) =>
    support
      ? [{ name, address: referenceAt(support.reference), words: policyWords[support.ends] }]
      : [],
  );

const standingsOf = (knowledge: Knowledge, { articles }: Timeline) =>
  articles.map(({ source }) => ({
    name: sourceName(source),
    address: addresses.source(source.id),
    date: sourceDate(source),
    subjects: standingOf(knowledge, source).map(({ newest, since, until }) => ({
      newest,
      since: `${since} since${until ? `; end of fixes: ${until}` : ''}`,
    })),
  }));

const heightOf = (lanes: readonly Lane[]) =>
  lanes.reduce((sum, { rows }) => sum + gap + rows * bar, 0);

/** Where articles are counted, the numbers stand in one line. */
function countMark(count: Timeline['perYear'][number]): TimelineView['perYear'][number] {
  const noun = count.articles === 1 ? ' article' : ' articles';
  return { ...count, noun, y: head + 13 };
}

/** Where the lanes begin, below the articles. */
function topOf({ perYear, articles }: Timeline): number {
  const lines = perYear.length > 0 ? 1 : articles.length;
  return head + lines * step + 6;
}

/** The articles against the releases of every subject, laid out from the top down. */
export function timelineView(knowledge: Knowledge): TimelineView {
  const timeline = timelineOf(knowledge);
  const { years, articles, perYear, lanes, checked, sentence } = timeline;
  const lanesTop = topOf(timeline);
  const height = lanesTop + heightOf(lanes) + 24;
  const referenceAt = referenceAddresses(knowledge);
  return {
    sentence,
    height,
    years: years.map(({ year, x }) => ({ year, x, fifth: year % 5 === 0 })),
    articles: articles.map((article, index) => articleMark(article, index, height)),
    perYear: perYear.map(countMark),
    lanes: lanes.map((lane, index) =>
      laneView(lane, lanesTop + heightOf(lanes.slice(0, index)), referenceAt),
    ),
    checked: { x: checked.x, from: lanesTop, day: printedDate(checked.day) },
    policies: policiesOf(lanes, referenceAt),
    standings: standingsOf(knowledge, timeline),
  };
}
