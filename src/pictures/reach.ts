import type { Knowledge, Subject } from '../knowledge/knowledge.ts';

/** The earliest and the latest day on which something can have been published, `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A stretch of the time axis, in per cent of its width. */
export interface Placed {
  readonly x: number;
  readonly width: number;
}

/** How far a picture reaches, and the newest day on which anything was checked. */
export interface Reach extends Span {
  readonly checked: string;
}

const pad = (number: number) => String(number).padStart(2, '0');

/** The first day of a year or month; a day itself. */
export const firstDay = (date: string) => `${date}${'-01-01'.slice(date.length - 4)}`;

/** The last day of a year or month; a day itself. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
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

/** Days on which articles or releases can have come out, or releases stop getting fixes. */
function datesIn({ sources, subjects }: Knowledge) {
  const releases = releasesOf(subjects);
  const printed = sources.flatMap(({ published: { date, notBefore } }) => date ?? notBefore ?? []);
  return {
    firsts: [...releases.map(({ released }) => released), ...printed.map(firstDay)],
    lasts: [...releases.flatMap(({ until }) => until ?? []), ...printed].map(lastDay),
  };
}

/** The first and last day that a picture of this base has to reach. */
export function reachOf(knowledge: Knowledge): Reach {
  const checked = newestCheck(knowledge);
  const { firsts, lasts } = datesIn(knowledge);
  const [from = checked] = [...firsts, checked].toSorted();
  const to = latest([...lasts, checked]) ?? checked;
  return { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31`, checked };
}

const days = (day: string) => Date.parse(day) / 86_400_000;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Where the time between two days lies on the axis. */
export type Scale = (from: string, to: string) => Placed;

export const scaleOf =
  (reach: Span): Scale =>
  (from, to) => {
    const length = days(reach.to) + 1 - days(reach.from);
    const x = rounded(((days(from) - days(reach.from)) / length) * 100);
    return { x, width: rounded(((days(to) - days(from)) / length) * 100) };
  };
