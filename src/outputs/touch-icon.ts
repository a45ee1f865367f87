import { picture } from './cards/element.ts';
import { render } from './cards/render.ts';
import { icon } from './icon.ts';

/** Pixels on a side: what telephones put on a home screen. */
const size = 180;

/** The mark of the site as a picture without corners, which telephones cut themselves. */
export function touchIcon(): Promise<Uint8Array<ArrayBuffer>> {
  const square = icon().replace(/ rx="[^"]*"/, '');
  return render(picture(square, size, size), { width: size, height: size });
}
