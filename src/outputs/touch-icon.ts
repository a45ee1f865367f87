import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const icon = 'public/favicon.svg';
/** Pixels on a side: what telephones put on a home screen. */
const size = 180;

/** The mark of the site as a picture without corners, which telephones cut themselves. */
export function touchIcon(): Uint8Array<ArrayBuffer> {
  const square = readFileSync(icon, 'utf8').replace(/ rx="[^"]*"/, '');
  return new Uint8Array(
    new Resvg(square, { fitTo: { mode: 'width', value: size } }).render().asPng(),
  );
}
