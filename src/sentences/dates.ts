const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { year: 'numeric', ...options, timeZone: 'UTC' });

/** By length of the date as written. Made once: making one costs more than a page has time for. */
const dateFormats: ReadonlyMap<number, Intl.DateTimeFormat> = new Map([
  [4, dateFormat({})],
  [7, dateFormat({ month: 'long' })],
  [10, dateFormat({ month: 'long', day: 'numeric' })],
]);

/** `21 November 2026`; a partial date as far as it goes. */
export const printedDate = (date: string) =>
  (dateFormats.get(date.length) ?? dateFormat({})).format(new Date(date));

/** `November 2026`, where there is no room for the day. */
export const printedMonth = (date: string) => printedDate(date.slice(0, 7));
