import { crc32, deflateSync } from 'node:zlib';

const most = 256;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

const bytesOf = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255] as const;

function distance(one: number, other: number): number {
  const [red, green, blue] = bytesOf(one);
  const [otherRed, otherGreen, otherBlue] = bytesOf(other);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

/** How often each colour occurs, as one number per pixel (red in the lowest byte; opaque, so the highest says nothing). */
function countColours(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  return counts;
}

const nearest = (palette: readonly number[], colour: number) =>
  palette.reduce((best, candidate, index) => (distance(candidate, colour) < distance(palette[best] ?? 0, colour) ? index : best), 0);

/** The colours that occur most; all others, which are smooth edges of letters, go to the nearest of them. */
function indexed(pixels: Uint32Array): { palette: readonly number[]; indexOf: ReadonlyMap<number, number> } {
  const ranked = [...countColours(pixels)].toSorted(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  const palette = ranked.slice(0, most);
  return { palette, indexOf: new Map(ranked.map((colour, rank) => [colour, rank < most ? rank : nearest(palette, colour)])) };
}

/** Rows of palette numbers, each after a byte that says "no filter", which suits flat areas best. */
function rowsOf(pixels: Uint32Array, width: number, indexOf: ReadonlyMap<number, number>): Uint8Array {
  const rows = new Uint8Array(pixels.length + pixels.length / width);
  for (let at = 0, out = 0; at < pixels.length; at++, out++) {
    if (at % width === 0) out++;
    rows[out] = indexOf.get(pixels[at] ?? 0) ?? 0;
  }
  return rows;
}

/** A PNG of at most 256 colours, which for a card is a third of the size and looks the same. `rgba` is opaque, four bytes a pixel. */
export function encodePng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint32Array(rgba.buffer.slice(rgba.byteOffset, rgba.byteOffset + rgba.byteLength));
  const { palette, indexOf } = indexed(pixels);
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(bytesOf))),
    chunk('IDAT', deflateSync(rowsOf(pixels, width, indexOf), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
