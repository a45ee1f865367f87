import type { Child } from '../src/outputs/cards/element.ts';

/** Everything that a card says, in the order in which it says it. */
export function cardText(part: Child): string[] {
  return typeof part === 'string' ? [part] : (part.props.children ?? []).flatMap(cardText);
}
