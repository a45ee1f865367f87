import { allowedComponents, type ComponentUse } from '../../reading/mdx.ts';
import type { Problem } from '../../reading/problem.ts';
import { idPattern, vocabularies } from '../../schema/index.ts';
import { didYouMean } from '../../spelling/nearest.ts';
import type { Rule } from '../records.ts';

/** What the value of an attribute must be, where no other rule says so. */
const values: Readonly<Record<string, { readonly pattern: RegExp; readonly allowed: string }>> = {
  'Words of': {
    pattern: new RegExp(`^(${Object.keys(vocabularies).join('|')})$`),
    allowed: Object.keys(vocabularies).join(', '),
  },
  'Rule id': {
    pattern: idPattern,
    allowed: 'an id: lower-case letters and digits in parts joined by single hyphens',
  },
};

function check(file: string, { name, attributes, line, column }: ComponentUse): Problem[] {
  const place = { file, line, column };
  const wanted = Object.hasOwn(allowedComponents, name) ? allowedComponents[name] : undefined;
  const names = Object.keys(allowedComponents);
  const hint = didYouMean(name, names);
  if (!wanted)
    return [
      {
        ...place,
        message: `content uses <${name}>`,
        allowed: names.map((known) => `<${known}>`).join(', '),
        ...(hint && { hint }),
      },
    ];
  const missing = wanted
    .filter((key) => !(key in attributes))
    .map((key) => ({
      ...place,
      message: `<${name}> has no ${key}`,
      allowed: `<${name} ${wanted.map((each) => `${each}="…"`).join(' ')}>`,
    }));
  const extra = Object.keys(attributes)
    .filter((key) => !wanted.includes(key))
    .map((key) => ({
      ...place,
      message: `<${name}> has the attribute "${key}"`,
      allowed: wanted.join(', ') || 'none',
    }));
  const strange = Object.entries(attributes).flatMap(([key, got]) => {
    const value = values[`${name} ${key}`];
    return value && !value.pattern.test(got)
      ? [{ ...place, message: `<${name}> has the ${key} "${got}"`, allowed: value.allowed }]
      : [];
  });
  return [...missing, ...extra, ...strange];
}

export const rule: Rule = {
  name: 'components-allowed',
  description: 'Content uses a fixed set of components, each with its own attributes, and no HTML.',
  check: (records) =>
    [...records.criteria, ...records.sources, ...records.guides].flatMap(({ file, components }) =>
      components.flatMap((use) => check(file, use)),
    ),
};
