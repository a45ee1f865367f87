import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { type Lane, standingOf, type Timeline, timelineOf } from '../pictures/timeline.ts';
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

function articleMark(
  { kind, x, width, words }: Timeline['articles'][number],
  index: number,
  height: number,
): ArticleMark {
  const y = head + index * step;
  const end = width <= inside && x + width > toTheLeft;
  return {
    kind,
    words,
    x,
    y,
    width,
    guide:
      kind === 'open'
        ? undefined
        : { y: y + 14, width: Math.max(width, 0.15), height: height - y - 38 },
    label: {
      x: width > inside || end ? x : x + width,
      dx: end ? -10 : 10,
      anchor: end ? 'end' : undefined,
    },
  };
}

function laneView(
  { subject, bars }: Lane,
  top: number,
  referenceAt: (id: string) => string,
): LaneView {
  return {
    subject,
    top: top + 20,
    releases: bars.map(({ release, x, width, row, label, until }) => {
      const name = `${release.version}${release.lts ? ' LTS' : ''}`;
      const released = printedDate(release.released);
      return {
        x,
        y: top + gap - 2 + row * bar,
        width,
        height: bar - 3,
        name,
        label,
        title: `${subject.name} ${name}: ${released}; fixes until ${until}`,
        released,
        until,
        reference: referenceAt(release.reference),
      };
    }),
  };
}

const policyWords = {
  dated: 'dated for each release',
  'next-release': 'by today’s policy, until the next one is out',
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
      since: `${since} since${until ? `; fixes until ${until}` : ''}`,
    })),
  }));

const heightOf = (lanes: readonly Lane[]) =>
  lanes.reduce((sum, { rows }) => sum + gap + rows * bar, 0);

/** The articles against the releases of every subject, laid out from the top down. */
export function timelineView(knowledge: Knowledge): TimelineView {
  const timeline = timelineOf(knowledge);
  const { years, articles, perYear, lanes, checked, sentence } = timeline;
  const lanesTop = head + (perYear.length > 0 ? 1 : articles.length) * step + 6;
  const height = lanesTop + heightOf(lanes) + 24;
  const referenceAt = referenceAddresses(knowledge);
  return {
    sentence,
    height,
    years: years.map(({ year, x }) => ({ year, x, fifth: year % 5 === 0 })),
    articles: articles.map((article, index) => articleMark(article, index, height)),
    perYear: perYear.map((count) => ({
      ...count,
      noun: count.articles === 1 ? ' article' : ' articles',
      y: head + 13,
    })),
    lanes: lanes.map((lane, index) =>
      laneView(lane, lanesTop + heightOf(lanes.slice(0, index)), referenceAt),
    ),
    checked: { x: checked.x, from: lanesTop, day: printedDate(checked.day) },
    policies: policiesOf(lanes, referenceAt),
    standings: standingsOf(knowledge, timeline),
  };
}
