import type { BlockContent } from 'mdast';
import type { Disagreement } from '../../knowledge/disagreements.ts';
import { addresses } from '../../sentences/addresses.ts';
import { sidesOf, whoDisagrees } from '../../sentences/disagreements.ts';
import type { Base } from '../base.ts';
import { cites } from './evidence.ts';
import { bullets, heading, link, paragraph, strong, text, toMarkdown } from './markdown.ts';

/** What the sides say and what settles it. */
export const dispute = (base: Base, record: Disagreement): BlockContent[] => [
  bullets(
    sidesOf(base.knowledge, record).map(({ saidBy, says }) => [
      strong(`${saidBy}:`),
      text(` ${says}`),
    ]),
  ),
  paragraph(strong('The answer.'), text(` ${record.resolution}`)),
  ...cites(base, record),
];

export function disagreementMarkdown(base: Base, record: Disagreement): string {
  const { name, id } = base.knowledge.criterion(record.criterion);
  return toMarkdown([
    heading(1, record.question),
    paragraph(text(whoDisagrees(base.knowledge, record))),
    ...dispute(base, record),
    paragraph(text('Criterion: '), link(name, base.href(addresses.criterion(id)))),
  ]);
}
