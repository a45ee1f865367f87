import { crc32, deflateSync } from 'node:zlib';

/** As many colours as one byte can number. */
const most = 256;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

const bytesOf = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

/** How often each colour occurs. Neighbours are mostly alike, so runs are counted, not pixels. */
function countColours(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0, at = 1; at <= pixels.length; at++) {
    const colour = pixels[start] ?? 0;
    if (pixels[at] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    start = at;
  }
  return counts;
}

function distance(one: number, other: number): number {
  const red = (one & 255) - (other & 255);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = ((one >> 16) & 255) - ((other >> 16) & 255);
  return red * red + green * green + blue * blue;
}

const nearest = (palette: readonly number[], colour: number) =>
  palette.reduce((best, candidate, index) => (distance(candidate, colour) < distance(palette[best] ?? 0, colour) ? index : best), 0);

interface Indexed {
  readonly palette: readonly number[];
  /** Colour → its place in the palette. */
  readonly places: ReadonlyMap<number, number>;
}

/** The colours that occur most; all others, which are smooth edges of letters, go to the nearest of them. */
function indexed(pixels: Uint32Array): Indexed {
  const ranked = [...countColours(pixels)].toSorted(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  const palette = ranked.slice(0, most);
  return { palette, places: new Map(ranked.map((colour, rank) => [colour, rank < most ? rank : nearest(palette, colour)])) };
}

/** Rows of palette numbers, each after a byte that says "no filter", which suits flat areas best. */
function rowsOf(pixels: Uint32Array, width: number, places: Indexed['places']): Uint8Array {
  const rows = new Uint8Array(pixels.length + pixels.length / width);
  let place = 0;
  for (let at = 0, out = 0; at < pixels.length; at++, out++) {
    if (at % width === 0) out++;
    if (pixels[at] !== pixels[at - 1]) place = places.get(pixels[at] ?? 0) ?? 0;
    rows[out] = place;
  }
  return rows;
}

/** A PNG of at most 256 colours, which for a card is a third of the size and looks the same. `rgba` is opaque, four bytes a pixel. */
export function encodePng(rgba: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const pixels = new Uint32Array(rgba.buffer.slice(rgba.byteOffset, rgba.byteOffset + rgba.byteLength));
  const { palette, places } = indexed(pixels);
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  const parts = [
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(bytesOf))),
    chunk('IDAT', deflateSync(rowsOf(pixels, width, places), { level: 8, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat(parts));
}
