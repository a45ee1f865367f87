import { expect, test } from 'vitest';
import { pinsOf, withPins } from '../../../src/lab/environment.ts';

test('pinsOf reads exact versions by lower-case name and leaves comments out', () => {
  expect(pinsOf('# pinned\nRed==1.2.3\nblue-sky_extra==4.0rc1\n')).toEqual({
    red: '1.2.3',
    'blue-sky_extra': '4.0rc1',
  });
});

test('withPins puts other versions in the place of those pinned, whatever the case of the name', () => {
  expect(withPins('# pinned\nRed==1.2.3\nblue==4.0\n', { red: '2.0' })).toBe(
    '# pinned\nRed==2.0\nblue==4.0\n',
  );
  expect(withPins('red==1.2.3\n', undefined)).toBe('red==1.2.3\n');
  expect(withPins('red-hot==1.2.3\n', { red: '2.0' })).toBe('red-hot==1.2.3\n');
});
