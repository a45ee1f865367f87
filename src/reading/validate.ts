import type { z } from 'zod';
import type { Path } from '../schema/index.ts';
import { didYouMean } from '../spelling/nearest.ts';
import type { ParsedDocument, Place } from './document.ts';
import type { Problem } from './problem.ts';

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    data,
  );

const show = (value: unknown) => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** `cells → disc → support`: the path as a person reads it, list items counted from 1. */
const showPath = (path: Path) =>
  path.map((key) => (typeof key === 'number' ? `item ${key + 1}` : key)).join(' → ');

function explain(issue: z.core.$ZodIssue, got: unknown, path: Path): Omit<Problem, keyof Place> {
  const name = showPath(path) || 'the file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        message: `${name} has the unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`,
        hint: 'remove it, or mend its spelling',
      };
    case 'invalid_value': {
      const words = issue.values.map(String);
      return {
        message: `${name} is ${show(got)}`,
        allowed: words.join(', '),
        hint: typeof got === 'string' ? didYouMean(got, words) : undefined,
      };
    }
    case 'invalid_type':
      return got === undefined
        ? { message: `${name} is missing`, allowed: issue.expected }
        : { message: `${name} is ${show(got)}`, allowed: issue.expected };
    default:
      return { message: `${name} is ${show(got)}`, allowed: issue.message };
  }
}

/** The data as the schema has it, or every breach of the schema as a problem at its place. */
export function validate<T extends z.ZodType>(
  schema: T,
  document: ParsedDocument,
): { data?: z.infer<T>; problems: readonly Problem[] } {
  const result = schema.safeParse(document.data);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const place = document.at(
      issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path,
    );
    return { ...place, ...explain(issue, valueAt(document.data, path), path) };
  });
  return { problems };
}
