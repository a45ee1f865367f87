import type { z } from 'zod';
import type { ComponentUse } from '../../reading/mdx.ts';
import { oneOf } from '../../reading/problem.ts';
import { contentComponents } from '../../schema/index.ts';
import { didYouMean } from '../../spelling/nearest.ts';
import { everyBody, type Report, type Rule } from '../records.ts';

type Attributes = Readonly<Record<string, z.ZodType>>;
const allowed: ReadonlyMap<string, Attributes> = new Map(Object.entries(contentComponents));
const names = [...allowed.keys()];

const remedyOf = (issue: z.core.$ZodIssue, got: string) =>
  issue.code === 'invalid_value'
    ? oneOf(got, issue.values.map(String))
    : { allowed: issue.message };

function checkAttributes(
  wanted: Attributes,
  { name, attributes, place }: ComponentUse,
  report: Report,
) {
  const keys = Object.keys(wanted);
  const example = `<${name} ${keys.map((key) => `${key}="…"`).join(' ')}>`;
  const strange = Object.keys(attributes).filter((key) => !keys.includes(key));
  // One that is there under another name is told below.
  for (const [key, schema] of Object.entries(wanted))
    if (!(key in attributes) && strange.length === 0 && !schema.safeParse(undefined).success)
      report(place, `<${name}> has no ${key}`, { allowed: example });
  for (const [key, got] of Object.entries(attributes)) {
    const fault = wanted[key]?.safeParse(got).error?.issues[0];
    if (!keys.includes(key))
      report(place, `<${name}> has the attribute "${key}"`, {
        allowed: keys.join(', ') || 'none',
        hint: didYouMean(key, keys),
      });
    else if (fault) report(place, `<${name}> has the ${key} "${got}"`, remedyOf(fault, got));
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
