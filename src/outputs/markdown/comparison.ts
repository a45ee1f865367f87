import type { PhrasingContent } from 'mdast';
import type { Criterion, Subject } from '../../knowledge/knowledge.ts';
import { addresses } from '../../sentences/addresses.ts';
import { findingLabel } from '../../sentences/findings.ts';
import { certaintyPhrase, supportLabel } from '../../sentences/labels.ts';
import type { Base } from '../base.ts';
import { heading, link, strong, table, text, toMarkdown } from './markdown.ts';

function answer({ cells }: Criterion, { id }: Subject): PhrasingContent[] {
  const cell = cells[id];
  return cell ? [strong(supportLabel(cell.support)), text(`: ${cell.text}`)] : [text('unknown')];
}

function evidence({ knowledge }: Base, { finding }: Criterion): PhrasingContent {
  const label = findingLabel(knowledge, finding);
  return text(finding ? `${label}, ${certaintyPhrase(finding)}` : label);
}

/** The table of some subjects. */
export function comparisonMarkdown(base: Base, subjects: readonly Subject[]): string {
  const names = subjects.map(({ name }) => name);
  const head = ['Criterion', ...names, 'The evidence'].map((word) => [text(word)]);
  const rows = base.knowledge.criteria.map((on) => [
    [link(on.name, base.href(addresses.criterion(on.id)))],
    ...subjects.map((subject) => answer(on, subject)),
    [evidence(base, on)],
  ]);
  return toMarkdown([heading(1, names.join(' vs ')), table([head, ...rows])]);
}
