import { expect, test } from 'vitest';
import { pinsOf } from '../../../src/lab/environment.ts';

test('pinsOf reads exact versions by lower-case name and leaves comments out', () => {
  expect(pinsOf('# pinned\nRed==1.2.3\nblue-sky_extra==4.0rc1\n')).toEqual({
    red: '1.2.3',
    'blue-sky_extra': '4.0rc1',
  });
});
