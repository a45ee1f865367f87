import type { Knowledge, Source, Subject } from '../knowledge/knowledge.ts';
import { printedDate } from '../sentences/dates.ts';
import { sourceDate, sourceName } from '../sentences/names.ts';
import { counted, listed } from '../sentences/numbers.ts';
import { fixesOf, type Lane, laneOf } from './lanes.ts';
import {
  firstDay,
  lastDay,
  type Placed,
  type Reach,
  reachOf,
  type Scale,
  type Span,
  scaleOf,
} from './reach.ts';

export interface Advice extends Placed {
  readonly source: Source;
  /** `day` for a date to the day, `range` for a month or a year, `open` where none is printed. */
  readonly kind: 'day' | 'range' | 'open';
  /** `Cycling Weekly, May 2024`, `Hill Rider, undated, 2010 or later` */
  readonly words: string;
}

export interface Timeline {
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** Undated ones that may be as old as any other come first, then by date. Empty where there are too many to draw. */
  readonly articles: readonly Advice[];
  /** Dated articles by year, where there are too many to draw each. */
  readonly perYear: readonly {
    readonly year: string;
    readonly articles: number;
    readonly x: number;
  }[];
  readonly lanes: readonly Lane[];
  /** The newest day on which anything was checked. */
  readonly checked: Placed & { readonly day: string };
  readonly sentence: string;
}

const maxArticles = 12;
/** When an article can have been published: as its date says, else from the earliest day that its text allows to `newest`. */
export function spanOf({ published }: Source, earliest: string, newest: string): Span {
  if (published.date) return { from: firstDay(published.date), to: lastDay(published.date) };
  return { from: published.notBefore ? firstDay(published.notBefore) : earliest, to: newest };
}

const kindOf = ({ published }: Source): Advice['kind'] =>
  !published.date ? 'open' : published.date.length === 10 ? 'day' : 'range';

function articlesIn({ sources }: Knowledge, reach: Reach, scale: Scale): Advice[] {
  return sources
    .map((source) => ({ source, span: spanOf(source, reach.from, reach.checked) }))
    .toSorted((a, b) => (a.span.from + a.span.to < b.span.from + b.span.to ? -1 : 1))
    .map(({ source, span }) => ({
      source,
      ...scale(span.from, span.to),
      kind: kindOf(source),
      words: `${sourceName(source)}, ${sourceDate(source)}`,
    }));
}

/** How a subject stood when an article was written: the newest feature release then, and how many have come since. */
export interface Standing {
  readonly subject: Subject;
  /** `4.2`, `4.1 to 5.0` where the date leaves it open, `none yet`. */
  readonly newest: string;
  /** `3`, `0 to 24`: the fewest first. */
  readonly since: string;
  /** Until when the newest release of the day got fixes; only where the date leaves no choice. */
  readonly until: string | undefined;
}

const between = (low: string | number, high: string | number) =>
  low === high ? `${low}` : `${low} to ${high}`;

/** How many releases of a subject were out by a day. */
const outBy = ({ releases }: Subject, day: string) =>
  releases.filter(({ released }) => released <= day).length;

/** How a subject stood at some time of a span. */
function standingIn(subject: Subject, { from, to }: Span, checked: string): Standing {
  const { releases } = subject;
  const [first, last] = [outBy(subject, from), outBy(subject, to)];
  const versionOf = (count: number) => releases[count - 1]?.version ?? 'none yet';
  const isSure = first === last && first > 0;
  return {
    subject,
    newest: between(versionOf(first), versionOf(last)),
    since: between(releases.length - last, releases.length - first),
    until: isSure ? fixesOf(subject, first - 1, checked).words : undefined,
  };
}

export function standingOf(knowledge: Knowledge, source: Source): Standing[] {
  const { from, checked } = reachOf(knowledge);
  const span = spanOf(source, from, checked);
  const released = knowledge.subjects.filter(({ releases }) => releases.length > 0);
  return released.map((subject) => standingIn(subject, span, checked));
}

/** `Newest feature releases then: Disc brakes 1 (since then 1 newer one) and Rim brakes 4.1 to 5.0 (since then 4 to 6 newer ones).`; nothing for an article without a date. */
export function standingPhrase(knowledge: Knowledge, source: Source): string | undefined {
  const standings = standingOf(knowledge, source);
  if (!source.published.date || standings.length === 0) return undefined;
  const newest = standings.map(
    ({ subject, newest: version, since }) =>
      `${subject.name} ${version} (since then ${since} newer ${since === '1' ? 'one' : 'ones'})`,
  );
  return `Newest feature releases then: ${listed(newest)}.`;
}

/** The articles that print a date, the latest first. */
function datedIn(sources: readonly Source[]): readonly { source: Source; date: string }[] {
  const dated = sources.flatMap((source) => {
    const { date } = source.published;
    return date ? [{ source, date }] : [];
  });
  return dated.toSorted((a, b) => (lastDay(a.date) < lastDay(b.date) ? 1 : -1));
}

/** ` Since the end of 2023 there have been 3 feature releases of Disc brakes.`; nothing where no releases are known. */
function sincePhrase(subjects: readonly Subject[], date: string): string {
  const day = lastDay(date);
  const since = subjects.flatMap(({ name, releases }) => {
    const count = releases.filter(({ released }) => released > day).length;
    return releases.length === 0 ? [] : [`${counted(count, 'feature release')} of ${name}`];
  });
  return since.length === 0
    ? ''
    : ` Since ${date === day ? '' : 'the end of '}${printedDate(date)} there have been ${listed(since)}.`;
}

function sentenceOf({ sources, subjects }: Knowledge): string {
  const dated = datedIn(sources);
  const [last] = dated;
  if (!last) return sources.length === 0 ? 'There is no article yet.' : 'No article prints a date.';
  const print = dated.length === 1 ? 'prints' : 'print';
  const latestDate = `${printedDate(last.date)} (${sourceName(last.source)})`;
  return `${dated.length} of ${counted(sources.length, 'article')} ${print} a date, the latest ${latestDate}.${sincePhrase(subjects, last.date)}`;
}

/** Every year of the axis, where it begins. */
function yearsIn({ from, to }: Span, scale: Scale): Timeline['years'] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, x: scale(`${year}-01-01`, to).x };
  });
}

/** How many articles were published in each year, in its middle. */
function perYear({ sources }: Knowledge, { to }: Span, scale: Scale): Timeline['perYear'] {
  const years = sources.flatMap(({ published }) => published.date?.slice(0, 4) ?? []);
  const counts = [...Map.groupBy(years, (year) => year)].map(([year, { length }]) => ({
    year,
    articles: length,
    x: scale(`${year}-07-01`, to).x,
  }));
  return counts.toSorted((a, b) => a.x - b.x);
}

function lanesOf({ subjects }: Knowledge, scale: Scale, checked: string): Lane[] {
  const released = subjects.filter(({ releases }) => releases.length > 0);
  return released.map((subject) => laneOf(subject, scale, checked));
}

/** The articles against the releases of every subject, on one axis of time. */
export function timelineOf(knowledge: Knowledge): Timeline {
  const reach = reachOf(knowledge);
  const { checked } = reach;
  const scale = scaleOf(reach);
  const drawn = knowledge.sources.length <= maxArticles;
  return {
    years: yearsIn(reach, scale),
    articles: drawn ? articlesIn(knowledge, reach, scale) : [],
    perYear: drawn ? [] : perYear(knowledge, reach, scale),
    lanes: lanesOf(knowledge, scale, checked),
    checked: { ...scale(checked, checked), day: checked },
    sentence: sentenceOf(knowledge),
  };
}
