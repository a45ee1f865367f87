import type { BlockContent } from 'mdast';
import { type Disagreement, sourcesOn } from '../../knowledge/disagreements.ts';
import { addresses } from '../../sentences/addresses.ts';
import { whoDisagrees } from '../../sentences/disagreements.ts';
import { sourceNames } from '../../sentences/names.ts';
import type { Base } from '../base.ts';
import { cites } from './evidence.ts';
import { judgedClaim } from './judged.ts';
import { blocks, bullets, heading, link, paragraph, strong, text, toMarkdown } from './markdown.ts';

type Side = Disagreement['sides'][number];

/** Who stands on one side, what they say, and what its claims were found to be. */
function side(base: Base, { says, claims, ...rest }: Side): BlockContent[] {
  const saidBy = strong(
    `${sourceNames(base.knowledge, sourcesOn(base.knowledge, { claims, ...rest }))}:`,
  );
  const judged = claims.map((id) => judgedClaim(base, base.knowledge.claim(id)));
  return says === undefined
    ? [paragraph(saidBy, ...judged.flatMap((claim) => [text(' '), ...claim]))]
    : [paragraph(saidBy, text(` ${says}`)), bullets(judged)];
}

/** What the sides say and what settles it. */
export const dispute = (base: Base, record: Disagreement): BlockContent[] => [
  blocks(record.sides.map((each) => side(base, each))),
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
