import type { Knowledge, Source, Subject } from '../knowledge/knowledge.ts';
import type { Release } from '../schema/index.ts';
import { printedDate } from '../sentences/dates.ts';
import { sourceDate, sourceName } from '../sentences/names.ts';
import { counted, listed } from '../sentences/numbers.ts';

/** The earliest and the latest day on which something can have been published, `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A stretch of the time axis, in per cent of its width. */
interface Placed {
  readonly x: number;
  readonly width: number;
}

export interface ReleaseBar extends Placed {
  readonly release: Release;
  readonly row: number;
  /** Where its version fits: everywhere, on a wide screen only, or nowhere. */
  readonly label: 'always' | 'wide' | 'never';
  /** Which day its fixes end, or what else is known of it. */
  readonly until: string;
}

export interface Lane {
  readonly subject: Subject;
  readonly bars: readonly ReleaseBar[];
  readonly rows: number;
}

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
const pad = (number: number) => String(number).padStart(2, '0');
const firstDay = (date: string) => `${date}${'-01-01'.slice(date.length - 4)}`;

/** The last day of a year or month; a day itself. */
function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** When an article can have been published: as its date says, else from the earliest day that its text allows to `newest`. */
export function spanOf({ published }: Source, earliest: string, newest: string): Span {
  if (published.date) return { from: firstDay(published.date), to: lastDay(published.date) };
  return { from: published.notBefore ? firstDay(published.notBefore) : earliest, to: newest };
}

const latest = (days: readonly string[]) => days.toSorted().at(-1);

/** The newest day on which a claim, a cell or a finding was checked; where nothing has been, the newest day of a release. */
function newestCheck({ claims, criteria, subjects }: Knowledge): string {
  const days = [
    ...claims.flatMap(({ check }) => check?.checked ?? []),
    ...criteria.flatMap(({ cells, finding }) =>
      [...Object.values(cells), ...(finding ? [finding] : [])].map(({ checked }) => checked),
    ),
  ];
  return latest(days) ?? latest(subjects.map(({ released }) => released)) ?? '';
}

const releasesOf = (subjects: readonly Subject[]) => subjects.flatMap(({ releases }) => releases);

/** The first and last day that a picture of this base has to reach. */
function reachOf(knowledge: Knowledge): Span & { readonly checked: string } {
  const checked = newestCheck(knowledge);
  const releases = releasesOf(knowledge.subjects);
  const dates = knowledge.sources.flatMap(
    ({ published }) => published.date ?? published.notBefore ?? [],
  );
  const from =
    [...releases.map(({ released }) => released), ...dates.map(firstDay), checked].toSorted()[0] ??
    checked;
  const to =
    latest([
      ...releases.flatMap(({ until }) => (until ? lastDay(until) : [])),
      ...dates.map(lastDay),
      checked,
    ]) ?? checked;
  return { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31`, checked };
}

const days = (day: string) => Date.parse(day) / 86_400_000;
const rounded = (value: number) => Math.round(value * 100) / 100;

type Scale = (from: string, to: string) => Placed;
const scaleOf =
  (reach: Span): Scale =>
  (from, to) => {
    const length = days(reach.to) + 1 - days(reach.from);
    const x = rounded(((days(from) - days(reach.from)) / length) * 100);
    return { x, width: rounded(((days(to) - days(from)) / length) * 100) };
  };

/** Until when a release gets fixes, as far as that is known, in words and as a day to draw to. */
function fixesOf(
  subject: Subject,
  index: number,
  checked: string,
): { readonly end: string; readonly words: string } {
  const release = subject.releases[index];
  const next = subject.releases[index + 1];
  if (release?.until) return { end: lastDay(release.until), words: printedDate(release.until) };
  if (subject.support?.ends !== 'next-release')
    return { end: release?.released ?? checked, words: 'not stated' };
  return next
    ? { end: next.released, words: `${next.version} came out` }
    : { end: checked, words: 'the next release' };
}

/** Widths of a version's label, in per cent of a wide and of a narrow picture. */
const roomFor = ({ version, lts }: Release) => {
  const pixels = (version.length + (lts ? 4 : 0)) * 6.5 + 6;
  return { wide: (pixels / 900) * 100, narrow: (pixels / 340) * 100 };
};

function laneOf(subject: Subject, scale: Scale, checked: string): Lane {
  const rows: number[] = [];
  const placed = subject.releases.map((release, index) => {
    const { end, words } = fixesOf(subject, index, checked);
    const place = scale(release.released, end);
    const free = rows.findIndex((taken) => taken <= place.x + 0.01);
    const row = free === -1 ? rows.length : free;
    rows[row] = place.x + Math.max(place.width, 0.2);
    return { ...place, release, row, until: words };
  });
  const bars = placed.map((bar, index): ReleaseBar => {
    const next = placed.slice(index + 1).find(({ row }) => row === bar.row);
    const room = (next?.x ?? 100) - bar.x;
    const needed = roomFor(bar.release);
    return {
      ...bar,
      label: room >= needed.narrow ? 'always' : room >= needed.wide ? 'wide' : 'never',
    };
  });
  return { subject, bars, rows: rows.length };
}

const kindOf = ({ published }: Source): Advice['kind'] =>
  !published.date ? 'open' : published.date.length === 10 ? 'day' : 'range';

function articlesIn(
  { sources }: Knowledge,
  reach: ReturnType<typeof reachOf>,
  scale: Scale,
): Advice[] {
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
  /** `3`, `0 to 24` */
  readonly since: string;
  /** Until when the newest release of the day got fixes; only where the date leaves no choice. */
  readonly until: string | undefined;
}

const between = (low: string | number, high: string | number) =>
  low === high ? `${low}` : `${low} to ${high}`;

export function standingOf(knowledge: Knowledge, source: Source): Standing[] {
  const reach = reachOf(knowledge);
  const { from, to } = spanOf(source, reach.from, reach.checked);
  return knowledge.subjects.flatMap((subject) => {
    const { releases } = subject;
    if (releases.length === 0) return [];
    const outBy = (day: string) => releases.filter(({ released }) => released <= day).length;
    const [first, last] = [outBy(from), outBy(to)];
    const versionOf = (count: number) => releases[count - 1]?.version ?? 'none yet';
    return [
      {
        subject,
        newest: between(versionOf(first), versionOf(last)),
        since: between(releases.length - last, releases.length - first),
        until:
          first === last && first > 0
            ? fixesOf(subject, first - 1, reach.checked).words
            : undefined,
      },
    ];
  });
}

/** `Newest feature releases then: Disc brakes 1 and Rim brakes 2. Since then: 1 and 0.`; nothing for an article without a date. */
export function standingPhrase(knowledge: Knowledge, source: Source): string | undefined {
  const standings = standingOf(knowledge, source);
  if (!source.published.date || standings.length === 0) return undefined;
  const newest = standings.map(({ subject, newest: version }) => `${subject.name} ${version}`);
  return `Newest feature releases then: ${listed(newest)}. Since then: ${listed(standings.map(({ since }) => since))}.`;
}

function sentenceOf({ sources, subjects }: Knowledge): string {
  const dated = sources
    .flatMap((source) =>
      source.published.date ? [{ source, on: lastDay(source.published.date) }] : [],
    )
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const [last] = dated;
  if (!last) return sources.length === 0 ? 'There is no article yet.' : 'No article prints a date.';
  const since = subjects.flatMap(({ name, releases }) =>
    releases.length === 0
      ? []
      : [
          `${counted(releases.filter(({ released }) => released > last.on).length, 'feature release')} of ${name}`,
        ],
  );
  const released = since.length === 0 ? '' : `; since then there have been ${listed(since)}`;
  return `${dated.length} of ${counted(sources.length, 'article')} ${dated.length === 1 ? 'prints' : 'print'} a date, the latest ${printedDate(last.source.published.date ?? '')} (${sourceName(last.source)})${released}.`;
}

/** The articles against the releases of every subject, on one axis of time. */
export function timelineOf(knowledge: Knowledge): Timeline {
  const reach = reachOf(knowledge);
  const scale = scaleOf(reach);
  const [first, last] = [Number(reach.from.slice(0, 4)), Number(reach.to.slice(0, 4))];
  const drawn = knowledge.sources.length <= maxArticles;
  const byYear = Map.groupBy(
    drawn ? [] : knowledge.sources,
    ({ published }) => published.date?.slice(0, 4) ?? '',
  );
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      x: scale(`${first + index}-01-01`, reach.to).x,
    })),
    articles: drawn ? articlesIn(knowledge, reach, scale) : [],
    perYear: [...byYear]
      .filter(([year]) => year !== '')
      .map(([year, list]) => ({
        year,
        articles: list.length,
        x: scale(`${year}-07-01`, reach.to).x,
      }))
      .toSorted((a, b) => a.x - b.x),
    lanes: knowledge.subjects
      .filter(({ releases }) => releases.length > 0)
      .map((subject) => laneOf(subject, scale, reach.checked)),
    checked: { ...scale(reach.checked, reach.checked), day: reach.checked },
    sentence: sentenceOf(knowledge),
  };
}
