import type { PhrasingContent } from 'mdast';
import type { Criterion, Subject } from '../../knowledge/knowledge.ts';
import { addresses } from '../../sentences/addresses.ts';
import { cellParts } from '../../sentences/cells.ts';
import { findingPhrase } from '../../sentences/findings.ts';
import { supportLabel } from '../../sentences/labels.ts';
import { versus } from '../../sentences/names.ts';
import type { Base } from '../base.ts';
import { heading, link, strong, table, text, toMarkdown } from './markdown.ts';

function answer({ cells }: Criterion, { id }: Subject): PhrasingContent[] {
  const cell = cells[id];
  if (!cell) return [text(supportLabel('unknown'))];
  const { level, text: words } = cellParts(cell);
  return [strong(level), text(words)];
}

/** `Favours Disc, certainty high (It bites harder). Fewer metres to a stand.` */
const evidence = ({ knowledge }: Base, { finding, polarity }: Criterion): PhrasingContent => {
  const cause = finding?.cause ? ` (${knowledge.cause(finding.cause).name})` : '';
  return text(`${findingPhrase(knowledge, finding)}${cause}${polarity ? `. ${polarity}` : ''}`);
};

/** The table of some subjects. */
export function comparisonMarkdown(base: Base, subjects: readonly Subject[]): string {
  const names = subjects.map(({ name }) => name);
  const head = ['Criterion', ...names, 'The evidence'].map((word) => [text(word)]);
  const rows = base.knowledge.criteria.map((on) => [
    [link(on.name, base.href(addresses.criterion(on.id)))],
    ...subjects.map((subject) => answer(on, subject)),
    [evidence(base, on)],
  ]);
  return toMarkdown([heading(1, versus(subjects)), table([head, ...rows])]);
}
