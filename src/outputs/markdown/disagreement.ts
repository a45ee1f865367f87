import type { BlockContent } from 'mdast';
import type { DisagreementRecord } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { sidesOf } from '../../sentences/cards.ts';
import type { Base } from '../base.ts';
import { cites } from './evidence.ts';
import { bullets, heading, link, paragraph, strong, text, toMarkdown } from './markdown.ts';

/** What the sides say and what settles it. */
export const dispute = (base: Base, record: DisagreementRecord): BlockContent[] => [
  bullets(
    sidesOf(base.knowledge, record).map(({ saidBy, says }) => [
      strong(`${saidBy}:`),
      text(` ${says}`),
    ]),
  ),
  paragraph(strong('What settles it.'), text(` ${record.resolution}`)),
  ...cites(base, record),
];

export function disagreementMarkdown(base: Base, record: DisagreementRecord): string {
  const { name, id } = base.knowledge.criterion(record.criterion);
  return toMarkdown([
    heading(1, record.question),
    ...dispute(base, record),
    paragraph(text('Criterion: '), link(name, base.href(addresses.criterion(id)))),
  ]);
}
