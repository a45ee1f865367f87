import type { AnswerRecord } from './answer-records.ts';

/** Records field by field, a `0` where one has none: what is alike stands together and takes fewer bytes. */
export type Columns = Readonly<Record<string, readonly (AnswerRecord[keyof AnswerRecord] | 0)[]>>;

/** What is sent before anything is asked. */
export interface FirstAnswers {
  readonly columns: Columns;
  /** What titles ask and many of these records hold: term → how many. Otherwise most of them were taken apart to be counted. */
  readonly common: Readonly<Record<string, number>>;
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
  const fields = Object.entries(columns);
  const kinds = columns['kind'] ?? [];
  return kinds.map((_, at) => {
    const own = fields.map(([field, values]) => [field, values[at]]);
    return Object.fromEntries(own.filter(([, value]) => value !== 0)) as AnswerRecord;
  });
}

/** All answers, each with what stands behind it. */
export const together = (
  first: readonly AnswerRecord[],
  { columns, behind }: RestAnswers,
): AnswerRecord[] =>
  [...first, ...recordsOf(columns)].map((record) => {
    const more = behind[record.address];
    return more === undefined ? record : { ...record, more };
  });
