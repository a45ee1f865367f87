import { allowedComponents, type ComponentUse } from '../../content/mdx.ts';
import type { Problem } from '../../content/problem.ts';
import { didYouMean } from '../../content/suggest.ts';
import type { Rule } from '../records.ts';

function check(file: string, { name, attributes, line, column }: ComponentUse): Problem[] {
  const place = { file, line, column };
  const wanted = allowedComponents[name];
  const names = Object.keys(allowedComponents);
  const hint = didYouMean(name, names);
  if (!wanted)
    return [{ ...place, message: `content uses <${name}>`, allowed: names.map((known) => `<${known}>`).join(', '), ...(hint && { hint }) }];
  const missing = wanted
    .filter((key) => !(key in attributes))
    .map((key) => ({
      ...place,
      message: `<${name}> has no ${key}`,
      allowed: `<${name} ${wanted.map((each) => `${each}="…"`).join(' ')}>`,
    }));
  const extra = Object.keys(attributes)
    .filter((key) => !wanted.includes(key))
    .map((key) => ({ ...place, message: `<${name}> has the attribute "${key}"`, allowed: wanted.join(', ') || 'none' }));
  return [...missing, ...extra];
}

export const rule: Rule = {
  name: 'components-allowed',
  description: 'Content uses a fixed set of components, each with its own attributes, and no HTML.',
  check: (records) =>
    [...records.criteria, ...records.sources, ...records.guides].flatMap(({ file, components }) =>
      components.flatMap((use) => check(file, use)),
    ),
};
