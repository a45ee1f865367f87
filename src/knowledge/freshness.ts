import { shelfLives } from '../schema/index.ts';

interface Kept {
  readonly checked: string;
  readonly shelfLife: keyof typeof shelfLives;
  readonly until?: string | undefined;
}

const plusDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The first day on which a checked fact is due for a re-check; none when it keeps for ever. */
export function dueOn({ checked, shelfLife, until }: Kept): string | undefined {
  if (shelfLife === 'support') return until === undefined ? undefined : plusDays(until, 1);
  const { days } = shelfLives[shelfLife];
  return days === null ? undefined : plusDays(checked, days);
}

/** The feature release that a version belongs to: `5.2` of `5.2.19`; the version itself where no release is known. */
export const releaseOf = (
  { releases }: { readonly releases: readonly { readonly version: string }[] },
  version: string,
): string =>
  releases.find(({ version: known }) => version === known || version.startsWith(`${known}.`))
    ?.version ?? version;

/** How many of some checked facts fall due first after `today`, and when; none where none ever does. */
export function nextDue(
  kept: readonly Kept[],
  today: string,
): { readonly on: string; readonly count: number } | undefined {
  const coming = kept.flatMap((each) => dueOn(each) ?? []).filter((day) => day > today);
  const [on] = coming.toSorted();
  return on === undefined ? undefined : { on, count: coming.filter((day) => day === on).length };
}

/** Whether it is due on `today` (`YYYY-MM-DD`). */
export function isDue(kept: Kept, today: string): boolean {
  const due = dueOn(kept);
  return due !== undefined && due <= today;
}

/** The oldest of the dates, which is the one a page shows; none for no dates. */
export const oldest = (days: readonly string[]): string | undefined => days.toSorted()[0];

/** The end of the year 9999: a day after it is written otherwise. */
const lastSecond = 253_402_300_799;

/** The day to measure freshness from: `SOURCE_DATE_EPOCH` (seconds) where it is set, else the clock. */
export function todayOf(env: Readonly<Record<string, string | undefined>>, now: Date): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return now.toISOString().slice(0, 10);
  if (!/^\d+$/.test(epoch) || Number(epoch) > lastSecond)
    throw new Error(
      `SOURCE_DATE_EPOCH is "${epoch}"; allowed: whole seconds since 1970, e.g. 1795219200`,
    );
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
