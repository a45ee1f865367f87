import type { Element } from '../src/outputs/cards/element.ts';

/** Everything that a card says, in the order in which it says it. */
export function cardText(part: Element): string[] {
  if (part.type === 'container') return part.children.flatMap(cardText);
  return part.type === 'text' ? [part.text] : [];
}
