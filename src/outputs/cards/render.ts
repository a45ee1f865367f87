import { type Node, Renderer } from '@takumi-rs/core';
import type { Element } from './element.ts';
import { fonts } from './fonts.ts';
import { cardSize } from './size.ts';

// Not satori and resvg: a card took 62 ms of a processor, 20 of them for an encoder of our own, where this takes 10 and
// comes to as many bytes. Not sharp: it sets texts in whatever fonts a machine has.

/** A renderer that knows the cards' fonts and no others. */
export async function withFonts(): Promise<Renderer> {
  const renderer = new Renderer();
  for (const font of fonts) await renderer.registerFont(font);
  return renderer;
}

let renderer: Promise<Renderer> | undefined;

/** Draws what stands in `tree` as a PNG of a size in pixels, in a thread of Node's own. The same tree gives the same bytes on every machine. */
export async function render(
  tree: Element,
  size: { readonly width: number; readonly height: number } = cardSize,
): Promise<Uint8Array<ArrayBuffer>> {
  renderer ??= withFonts();
  return new Uint8Array(await (await renderer).render(tree as Node, { ...size, format: 'png' }));
}
