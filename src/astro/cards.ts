import { draw } from '../outputs/cards/cache.ts';
import type { Element } from '../outputs/cards/element.ts';

/** Response of a card's endpoint. */
export const card = async (tree: Element) =>
  new Response(await draw(tree), { headers: { 'content-type': 'image/png' } });
