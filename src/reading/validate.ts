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

/** What a value should be, as one writes it in a file. */
const wanted: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list, such as [one, two]',
  tuple: 'a list, such as [one, two]',
  object: 'keys with values, such as { key: value }',
  record: 'keys with values, such as { key: value }',
  boolean: 'true or false',
  number: 'a number, without quotes',
  int: 'a whole number, without quotes',
};

const remedyOfType = (expected: string, got: unknown): string | undefined => {
  if (expected === 'string' && typeof got === 'number') return `put it in quotes: "${got}"`;
  if (expected === 'array' && typeof got === 'string' && show(got).endsWith('"'))
    return `write [${got}]`;
  return undefined;
};

/** A value of another type than the schema asks for. */
function explainType(
  { expected, message }: z.core.$ZodIssueInvalidType,
  got: unknown,
  name: string,
): Omit<Problem, keyof Place> {
  // What a schema says itself is more than what follows from its type.
  const allowed = message.startsWith('Invalid input') ? (wanted[expected] ?? expected) : message;
  if (got === undefined) return { message: `${name} is missing`, allowed };
  if (got === null)
    return {
      message: `${name} is empty`,
      allowed,
      hint:
        name === 'the file'
          ? 'write what belongs in it, or delete it'
          : 'fill it in, or take the key out',
    };
  return { message: `${name} is ${show(got)}`, allowed, hint: remedyOfType(expected, got) };
}

/** A number or text beyond a bound, where the schema leaves the words to us. */
const boundOf = ({
  message,
  ...issue
}: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string => {
  if (!message.startsWith('Too ')) return message;
  if (issue.code === 'too_big') return `${issue.maximum} or less`;
  const least = Number(issue.minimum);
  return `${issue.inclusive ? least : least + 1} or more`;
};

/** Words in quotes, as many as a person takes in at once. */
const mostNamed = 12;
const someOf = (words: readonly string[]) => {
  const named = words.slice(0, mostNamed).map((word) => `"${word}"`);
  return [...named, ...(words.length > mostNamed ? [`${words.length - mostNamed} more`] : [])].join(
    ', ',
  );
};

function explain(issue: z.core.$ZodIssue, got: unknown, path: Path): Omit<Problem, keyof Place> {
  const name = showPath(path) || 'the file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        message: `${name} has the unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${someOf(issue.keys)}`,
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
      return explainType(issue, got, name);
    case 'too_small':
    case 'too_big':
      return { message: `${name} is ${show(got)}`, allowed: boundOf(issue) };
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
