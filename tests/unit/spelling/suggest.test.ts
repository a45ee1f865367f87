import { expect, test } from 'vitest';
import { soundOf } from '../../../src/spelling/by-ear.ts';
import { likely } from '../../../src/spelling/suggest.ts';

test.each([
  ['asink', 'async'],
  ['kashing', 'caching'],
  ['sequel', 'sql'],
  ['jango', 'django'],
  ['fone', 'phone'],
  ['nife', 'knife'],
  ['nashun', 'nation'],
])('%s sounds like %s', (heard, meant) => expect(soundOf(heard)).toBe(soundOf(meant)));
test.each([
  ['brake', 'drum'],
  ['rails', 'routes'],
])('%s does not sound like %s', (a, b) => expect(soundOf(a)).not.toBe(soundOf(b)));

const words = new Map(
  Object.entries({
    html: 9,
    hashing: 8,
    caching: 7,
    flask: 6,
    rest: 5,
    people: 4,
    template: 3,
    templates: 2,
    jinja: 1,
    django: 9,
  }),
);
test.each([
  ['kashing', 'caching'],
  ['flasl', 'flask'],
  ['fflask', 'flask'],
  ['tempaltes', 'templates'],
  ['jinga', 'jinja'],
  ['jango', 'django'],
])('%s is most likely %s', (typed, meant) => expect(likely(typed, words)[0]).toBe(meant));
test.each([
  'htmx',
  'rust',
  'paypal',
  'zeppelin',
  'flask',
  'xx',
  'lashing',
  'xflask',
  'peopel-like',
  'pipal',
])('%s is nothing else', (typed) => expect(likely(typed, words)).toEqual([]));
