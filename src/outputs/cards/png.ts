import { crc32, deflateSync } from 'node:zlib';

// Not sharp, though Astro brings it: its palettes come to the same 33 kB a card, but take 33 to 58 ms of a processor
// where this takes 17 to 27, and the bytes depend on the libvips of the platform. Without a palette a card has 56 kB,
// as resvg writes it 79.

/** As many colours as one byte can number. */
const maxColours = 256;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

const bytesOf = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

/** Neighbours of one colour, from one pixel up to another, row after row. */
interface Run {
  readonly colour: number;
  readonly from: number;
  readonly to: number;
}

/** A card is mostly flat, so everything after this looks at runs, not at pixels. */
function runsOf(pixels: Int32Array): Run[] {
  const runs: Run[] = [];
  const { length } = pixels;
  let from = 0;
  let colour = pixels[0] ?? 0;
  // Not a pixel further: reading beyond the end of a typed array makes the whole loop slow.
  for (let at = 1; at < length; at++) {
    const next = pixels[at] as number;
    if (next === colour) continue;
    runs.push({ colour, from, to: at });
    from = at;
    colour = next;
  }
  return [...runs, { colour, from, to: length }];
}

function countColours(runs: readonly Run[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { colour, from, to } of runs)
    counts.set(colour, (counts.get(colour) ?? 0) + to - from);
  return counts;
}

function distance(one: number, other: number): number {
  const red = (one & 255) - (other & 255);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = ((one >> 16) & 255) - ((other >> 16) & 255);
  return red * red + green * green + blue * blue;
}

const nearest = (palette: readonly number[], colour: number) =>
  palette.reduce(
    (best, candidate, index) =>
      distance(candidate, colour) < distance(palette[best] ?? 0, colour) ? index : best,
    0,
  );

interface Indexed {
  readonly palette: readonly number[];
  /** Colour → its place in the palette. */
  readonly places: ReadonlyMap<number, number>;
}

/** The most frequent colours; all others, which are smooth edges of letters, go to the nearest of them. */
function indexed(runs: readonly Run[]): Indexed {
  const ranked = [...countColours(runs)]
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .map(([colour]) => colour);
  const palette = ranked.slice(0, maxColours);
  return {
    palette,
    places: new Map(
      ranked.map((colour, rank) => [colour, rank < maxColours ? rank : nearest(palette, colour)]),
    ),
  };
}

/** Rows of palette numbers, each after a byte that says "no filter", which suits flat areas best. */
function rowsOf(
  runs: readonly Run[],
  width: number,
  height: number,
  places: Indexed['places'],
): Uint8Array {
  const flat = new Uint8Array(width * height);
  for (const { colour, from, to } of runs) flat.fill(places.get(colour) ?? 0, from, to);
  const rows = new Uint8Array(flat.length + height);
  for (let row = 0; row < height; row++)
    rows.set(flat.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return rows;
}

/** A PNG of at most 256 colours, which for a card is a third of the size and looks the same. `rgba` is opaque, four bytes a pixel. */
export function encodePng(
  rgba: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset } = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const runs = runsOf(new Int32Array(buffer, byteOffset, width * height));
  const { palette, places } = indexed(runs);
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  const parts = [
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(bytesOf))),
    // Level 8 would take four times as long for a twentieth of the bytes.
    chunk('IDAT', deflateSync(rowsOf(runs, width, height, places), { level: 6, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat(parts));
}
