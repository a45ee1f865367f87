import { isScalar, parseDocument } from 'yaml';
import { oneOf } from '../reading/problem.ts';
import {
  type Block,
  itemIn,
  namesIn,
  numbersIn,
  parted,
  type Say,
  withTail,
} from './sheet-blocks.ts';
import type { Damage, Told } from './worksheet.ts';

/** The fields of the article, by name; some may stand several times. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** `Spoke Works (inferred: From the address.)` */
function toldIn(text: string): Told {
  const [value, inferred] = withTail(text, '(inferred:', ')');
  return inferred === undefined ? { value } : { value, inferred };
}

/** `"A title"` as YAML reads it; what is not quoted as a whole, as it stands. */
function unquoted(text: string): string {
  if (!/^(["']).*\1$/.test(text)) return text;
  const { contents, errors } = parseDocument(text);
  return errors.length === 0 && isScalar(contents) ? `${contents.value}` : text;
}

const articleFields = [
  'title',
  'address',
  'publisher',
  'author',
  'published',
  'not before',
  'interest',
  'sells',
  'licence',
  'damage',
  'the rest',
] as const;

const strangeField = (text: string, name: string) => ({
  message: `"${text}" is no field of the article`,
  ...oneOf(name || text, articleFields),
});

/** `- publisher: Spoke Works`, by name; a field that goes on below goes on. */
export function fieldsOf({ body }: Block, say: Say): Fields {
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const { text, line } of body) {
    if (text === '') continue;
    const [name, value] = parted(itemIn(text) ?? '', ':');
    if (articleFields.some((one) => one === name)) {
      last = [...(fields.get(name) ?? []), value];
      fields.set(name, last);
    } else if (/^\s/.test(text) && last) last.push(`${last.pop()} ${text.trim()}`.trim());
    else say(line, strangeField(text, name));
  }
  return fields;
}

const damageIn = (text: string): Damage => {
  const [lines, what] = parted(text, ':');
  return { lines: numbersIn(lines), text: what };
};

/** What a field says, the first time that it stands. */
export const fieldIn = (fields: Fields, name: (typeof articleFields)[number]) =>
  unquoted(fields.get(name)?.[0] ?? '');

/** What is said of the article. */
export const articleOf = (fields: Fields) => ({
  title: fieldIn(fields, 'title'),
  url: fieldIn(fields, 'address'),
  publisher: toldIn(fieldIn(fields, 'publisher')),
  author: toldIn(fieldIn(fields, 'author')),
  published: toldIn(fieldIn(fields, 'published')),
  notBefore: fieldIn(fields, 'not before'),
  interest: fieldIn(fields, 'interest'),
  sells: namesIn(fieldIn(fields, 'sells')),
  licence: fieldIn(fields, 'licence'),
  damage: (fields.get('damage') ?? []).map(damageIn),
});
