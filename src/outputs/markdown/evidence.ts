import type { BlockContent, PhrasingContent } from 'mdast';
import type { Cell, Check } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { cellParts } from '../../sentences/cells.ts';
import { passageUrl } from '../../sentences/passages.ts';
import { citedAbout } from '../../sentences/references.ts';
import { stampOf } from '../../sentences/stamps.ts';
import type { Base } from '../base.ts';
import { bullets, link, paragraph, strong, text } from './markdown.ts';

type Cited = Pick<Check, 'references' | 'experiment'>;

function reference({ knowledge }: Base, cited: Cited['references'][number]): PhrasingContent[] {
  const of = knowledge.reference(cited.reference);
  return [link(of.title, passageUrl(of, cited.passage)), text(citedAbout(knowledge, cited))];
}

function experiment({ knowledge, href }: Base, id: string): PhrasingContent[] {
  const { question, answer } = knowledge.experiment(id);
  return [text('[lab] '), link(question, href(addresses.experiment(id))), text(` ${answer}`)];
}

/** The references of a check, cell, finding or disagreement and its experiment; nothing where there are none. */
export function cites(base: Base, cited: Cited): BlockContent[] {
  const items = [
    ...cited.references.map((each) => reference(base, each)),
    ...(cited.experiment === undefined ? [] : [experiment(base, cited.experiment)]),
  ];
  return items.length === 0 ? [] : [bullets(items)];
}

/** A cell under a heading; nothing where there is none. */
export function cell(base: Base, title: BlockContent, given: Cell | undefined): BlockContent[] {
  if (!given) return [];
  const { level, text: words } = cellParts(given);
  return [
    title,
    paragraph(strong(level), text(`${words} ${stampOf(base.knowledge, given)}`)),
    ...cites(base, given),
  ];
}
