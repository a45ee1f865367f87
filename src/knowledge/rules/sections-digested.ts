import { oneOf } from '../../reading/problem.ts';
import { nearest } from '../../spelling/nearest.ts';
import type { ReadRecord, Report, Rule } from '../records.ts';

type Source = ReadRecord<'source'>;

const usesIn = ({ body }: Source) => body.uses.filter(({ name }) => name === 'Section');
const wantedIn = ({ record }: Source) => record.sections.map(({ id }) => id);
const toldIn = (source: Source) => usesIn(source).map(({ attributes }) => attributes['id'] ?? '');

/** Sections told twice, or under an id that is none. */
function strange(source: Source, report: Report): void {
  const wanted = wantedIn(source);
  const told = toldIn(source);
  for (const [index, { place }] of usesIn(source).entries()) {
    const id = told[index] ?? '';
    if (told.indexOf(id) !== index)
      report(place, `section "${id}" is told twice`, { hint: 'one <Section> each' });
    else if (!wanted.includes(id))
      report(place, `<Section> names the section "${id}"`, oneOf(id, wanted));
  }
}

function untold(source: Source, report: Report): void {
  const wanted = wantedIn(source);
  const told = toldIn(source);
  // A section that is told under a misspelt id is one mistake, not two.
  const meant = told.filter((id) => !wanted.includes(id)).map((id) => nearest(id, wanted));
  for (const [index, id] of wanted.entries())
    if (![...told, ...meant].includes(id))
      report(source.at(['sections', index]), `section "${id}" has no digest`, {
        hint: `add <Section id="${id}"> to the body`,
      });
}

export const rule: Rule = {
  name: 'sections-digested',
  description: 'Every section of a source is retold once in its digest.',
  check: ({ sources }, report) => {
    for (const source of sources) {
      strange(source, report);
      untold(source, report);
    }
  },
};
