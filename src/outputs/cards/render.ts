import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Element } from './element.ts';
import { fonts } from './fonts.ts';
import { encodePng } from './png.ts';
import { cardSize } from './size.ts';

/** Draws a card. The same tree gives the same bytes: only our own fonts are used, and letters are drawn as paths. */
export async function render(tree: Element): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori(tree, { ...cardSize, fonts: [...fonts] });
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return encodePng(pixels, width, height);
}
