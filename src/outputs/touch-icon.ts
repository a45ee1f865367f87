import { Resvg } from '@resvg/resvg-js';
import { icon } from './icon.ts';

/** Pixels on a side: what telephones put on a home screen. */
const size = 180;

/** The mark of the site as a picture without corners, which telephones cut themselves. */
export function touchIcon(): Uint8Array<ArrayBuffer> {
  const square = icon().replace(/ rx="[^"]*"/, '');
  return new Uint8Array(
    new Resvg(square, { fitTo: { mode: 'width', value: size } }).render().asPng(),
  );
}
