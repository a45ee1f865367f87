import type { AnswerRecord } from './answer-records.ts';

/** Records field by field, a `0` where one has none: what is alike stands together and takes fewer bytes. */
export type Columns = Readonly<Record<string, readonly (AnswerRecord[keyof AnswerRecord] | 0)[]>>;

/** Number of records → the terms that so many hold, with blanks between them. */
export type Counts = Readonly<Record<string, string>>;

/** What is sent before anything is asked. */
export interface FirstAnswers {
  readonly columns: Columns;
  /** How many of these records hold what their titles ask. To count them, most records would be taken apart. */
  readonly counts: Counts;
  /** The address of what is asked where these do not answer, from the site’s root. */
  readonly rest: string;
  /** That of what a reader may type whole. */
  readonly wordings: string;
}

/** What is asked where the first answers do not answer. */
export interface RestAnswers {
  /** Records that the first had no room for. */
  readonly columns: Columns;
  /** Address of a record → stems of the words that stand behind it. */
  readonly behind: Readonly<Record<string, string>>;
}

export function columnsOf(records: readonly AnswerRecord[]): Columns {
  const fields = [...new Set(records.flatMap(Object.keys))] as (keyof AnswerRecord)[];
  return Object.fromEntries(
    fields.map((field) => [field, records.map((record) => record[field] ?? 0)]),
  );
}

export function recordsOf(columns: Columns): AnswerRecord[] {
  const records: Record<string, unknown>[] = (columns['kind'] ?? []).map(() => ({}));
  for (const [field, values] of Object.entries(columns))
    for (const [at, record] of records.entries()) if (values[at] !== 0) record[field] = values[at];
  return records as unknown as AnswerRecord[];
}

export const countsOf = (counted: readonly (readonly [term: string, count: number])[]): Counts =>
  Object.fromEntries(
    [...Map.groupBy(counted, ([, count]) => count)].map(([count, all]) => [
      count,
      all.map(([term]) => term).join(' '),
    ]),
  );

/** Term → how many records hold it. */
export const countedIn = (counts: Counts): Map<string, number> =>
  new Map(
    Object.entries(counts).flatMap(([count, terms]) =>
      terms.split(' ').map((term) => [term, Number(count)] as const),
    ),
  );

/** All answers, each with what stands behind it. */
export const together = (
  first: readonly AnswerRecord[],
  { columns, behind }: RestAnswers,
): AnswerRecord[] =>
  [...first, ...recordsOf(columns)].map((record) => {
    const more = behind[record.address];
    return more === undefined ? record : { ...record, more };
  });
