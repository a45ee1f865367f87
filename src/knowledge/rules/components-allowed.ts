import type { z } from 'zod';
import type { ComponentUse } from '../../reading/mdx.ts';
import { oneOf } from '../../reading/problem.ts';
import { contentComponents } from '../../schema/index.ts';
import { didYouMean } from '../../spelling/nearest.ts';
import { everyBody, type Report, type Rule, type Said } from '../records.ts';

type Attributes = Readonly<Record<string, z.ZodType>>;
const allowed: ReadonlyMap<string, Attributes> = new Map(Object.entries(contentComponents));
const names = [...allowed.keys()];

const remedyOf = (issue: z.core.$ZodIssue, got: string) =>
  issue.code === 'invalid_value'
    ? oneOf(got, issue.values.map(String))
    : { allowed: issue.message };

/** Attributes that are not there and have to be. */
function missing(wanted: Attributes, { attributes }: ComponentUse): string[] {
  const absent = Object.entries(wanted).filter(([key]) => !(key in attributes));
  return absent.flatMap(([key, schema]) => (schema.safeParse(undefined).success ? [] : key));
}

function ofStrange(name: string, key: string, keys: readonly string[]): Said {
  return [
    `<${name}> has the attribute "${key}"`,
    { allowed: keys.join(', ') || 'none', hint: didYouMean(key, keys) },
  ];
}

/** What is said of a value that is not allowed. */
function ofValue(name: string, key: string, got: string, schema: z.ZodType): Said | undefined {
  const fault = schema.safeParse(got).error?.issues[0];
  return fault && [`<${name}> has the ${key} "${got}"`, remedyOf(fault, got)];
}

const exampleOf = (name: string, keys: readonly string[]) =>
  `<${name} ${keys.map((key) => `${key}="…"`).join(' ')}>`;

function checkAttributes(wanted: Attributes, use: ComponentUse, report: Report) {
  const { name, attributes, place } = use;
  const keys = Object.keys(wanted);
  // One that is there under another name is told below.
  if (Object.keys(attributes).every((key) => keys.includes(key)))
    for (const key of missing(wanted, use))
      report(place, `<${name}> has no ${key}`, { allowed: exampleOf(name, keys) });
  for (const [key, got] of Object.entries(attributes)) {
    const schema = wanted[key];
    const said = schema ? ofValue(name, key, got, schema) : ofStrange(name, key, keys);
    if (said) report(place, ...said);
  }
}

export const rule: Rule = {
  name: 'components-allowed',
  description: 'Content uses a fixed set of components, each with its own attributes, and no HTML.',
  check: (records, report) => {
    for (const use of everyBody(records).flatMap(({ uses }) => uses)) {
      const wanted = allowed.get(use.name);
      if (wanted) checkAttributes(wanted, use, report);
      else
        report(use.place, `content uses <${use.name}>`, {
          allowed: names.map((name) => `<${name}>`).join(', '),
          hint:
            didYouMean(use.name, names) ?? `as a text it stands in backticks: \`<${use.name}>\``,
        });
    }
  },
};
