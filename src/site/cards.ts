import { draw } from '../cards/cache.ts';
import type { Element } from '../cards/element.ts';

/** Response of a card's endpoint. */
export const card = async (tree: Element) =>
  new Response(await draw(tree), { headers: { 'content-type': 'image/png' } });
