import { picture } from './cards/element.ts';
import { render } from './cards/render.ts';
import { icon } from './icon.ts';

/** Pixels on a side: what a tab or a list of bookmarks shows on a fine screen. */
const size = 32;
/** Where the picture begins: behind the head of the file, and the one entry of its list. */
const offset = 6 + 16;

/** An ICO file that holds one PNG of a size in pixels. */
function icoOf(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = Buffer.alloc(offset + png.length);
  // An icon; one picture; one plane of 32 bits.
  for (const [at, value] of [
    [2, 1],
    [4, 1],
    [10, 1],
    [12, 32],
  ] as const)
    file.writeUInt16LE(value, at);
  file.writeUInt8(size, 6);
  file.writeUInt8(size, 7);
  file.writeUInt32LE(png.length, 14);
  file.writeUInt32LE(offset, 18);
  file.set(png, offset);
  return new Uint8Array(file);
}

/** The mark of the site, for those who know no SVG and ask for `/favicon.ico` unasked. */
export async function favicon(): Promise<Uint8Array<ArrayBuffer>> {
  return icoOf(await render(picture(icon(), size, size), { width: size, height: size }));
}
