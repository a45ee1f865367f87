import { readFileSync } from 'node:fs';
import { picture } from './cards/element.ts';
import { render } from './cards/render.ts';

const icon = 'public/favicon.svg';
/** Pixels on a side: what telephones put on a home screen. */
const size = 180;

/** The mark of the site as a picture without corners, which telephones cut themselves. */
export function touchIcon(): Promise<Uint8Array<ArrayBuffer>> {
  const square = readFileSync(icon, 'utf8').replace(/ rx="[^"]*"/, '');
  return render(picture(square, size, size), { width: size, height: size });
}
