import type { Problem } from '../../reading/problem.ts';
import { didYouMean } from '../../spelling/nearest.ts';
import type { LocatedSource, Rule } from '../records.ts';

function check(source: LocatedSource): Problem[] {
  const wanted = source.sections.map((section) => section.id);
  const uses = source.components.filter(({ name }) => name === 'Section');
  const used = uses.map(({ attributes }) => attributes['id'] ?? '');
  const strange = uses.flatMap(({ attributes, line, column }, index): Problem[] => {
    const id = attributes['id'] ?? '';
    const place = { file: source.file, line, column };
    if (used.indexOf(id) !== index)
      return [{ ...place, message: `section "${id}" is told twice`, hint: 'one <Section> each' }];
    if (wanted.includes(id)) return [];
    const hint = didYouMean(id, wanted);
    return [
      {
        ...place,
        message: `<Section> names the section "${id}"`,
        allowed: wanted.join(', '),
        ...(hint && { hint }),
      },
    ];
  });
  const untold = source.sections.flatMap((section, index) => {
    const meant = strange.some((problem) => problem.hint?.includes(`"${section.id}"`));
    return used.includes(section.id) || meant
      ? []
      : [
          {
            ...source.at(['sections', index]),
            message: `section "${section.id}" has no digest`,
            hint: `add <Section id="${section.id}"> to the body`,
          },
        ];
  });
  return [...strange, ...untold];
}

export const rule: Rule = {
  name: 'sections-digested',
  description: 'Every section of a source is retold once in its digest.',
  check: (records) => records.sources.flatMap(check),
};
