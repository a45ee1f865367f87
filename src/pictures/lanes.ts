import type { Subject } from '../knowledge/knowledge.ts';
import type { Release } from '../schema/index.ts';
import { printedDate } from '../sentences/dates.ts';
import { lastDay, type Placed, type Scale } from './reach.ts';

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

/** Until when a release gets fixes, as far as that is known, in words and as a day to draw to. */
export function fixesOf(
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

type Placement = Omit<ReleaseBar, 'label'>;

/** The releases of a subject in as few rows as they take without one covering another. */
function placedOn(subject: Subject, scale: Scale, checked: string): Placement[] {
  const ends: number[] = [];
  return subject.releases.map((release, index) => {
    const { end, words } = fixesOf(subject, index, checked);
    const place = scale(release.released, end);
    const free = ends.findIndex((taken) => taken <= place.x + 0.01);
    const row = free === -1 ? ends.length : free;
    ends[row] = place.x + Math.max(place.width, 0.2);
    return { ...place, release, row, until: words };
  });
}

/** Where the version of a bar fits, before the next one of its row. */
function labelFor(bar: Placement, later: readonly Placement[]): ReleaseBar['label'] {
  const next = later.find(({ row }) => row === bar.row);
  const room = (next?.x ?? 100) - bar.x;
  const needed = roomFor(bar.release);
  if (room >= needed.narrow) return 'always';
  return room >= needed.wide ? 'wide' : 'never';
}

/** The releases of a subject as bars on an axis. */
export function laneOf(subject: Subject, scale: Scale, checked: string): Lane {
  const placed = placedOn(subject, scale, checked);
  const bars = placed.map((bar, index) => ({
    ...bar,
    label: labelFor(bar, placed.slice(index + 1)),
  }));
  return { subject, bars, rows: new Set(placed.map(({ row }) => row)).size };
}
