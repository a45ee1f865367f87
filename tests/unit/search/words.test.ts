import { describe, expect, test } from 'vitest';
import { fold, stem, wordsIn, wordsOf } from '../../../src/outputs/search/words.ts';

const wholes = (text: string) => wordsOf(text).map(({ whole }) => whole);

test.each([
  ['Café’s', "cafe's"],
  ['cross‑site', 'cross-site'],
  ['ＡＢＣ', 'abc'],
])('%s is folded to %s', (text, folded) => expect(fold(text)).toBe(folded));

describe('a word as it is typed', () => {
  test.each([
    ['Django’s', 'django'],
    ["isn't", 'is'],
    ['24,000', '24000'],
    ['55.6k', '55600'],
    ['v6.1', '6.1'],
    ['C++', 'c++'],
    ['c#', 'c#'],
    ['Logout…', 'logout'],
    ['@login_required', 'loginrequired'],
    ['settings.configure()', 'settingsconfigure'],
    ['--deploy', 'deploy'],
    ['secure ?', 'secure'],
  ])('%s is looked up as %s', (typed, whole) => expect(wholes(typed)).toEqual([whole]));
  test('is cut at its marks and humps, and only marks of code make it a name of code', () => {
    expect(wordsOf('CONN_MAX_AGE JsonResponse type-hints')).toEqual([
      { typed: 'conn_max_age', whole: 'connmaxage', parts: ['conn', 'max', 'age'], coded: true },
      { typed: 'jsonresponse', whole: 'jsonresponse', parts: ['json', 'response'], coded: true },
      { typed: 'type-hints', whole: 'typehints', parts: ['type', 'hints'], coded: false },
    ]);
  });
  test('is not cut at an apostrophe', () =>
    expect(wordsOf('Can’t')).toEqual([{ typed: 'ca', whole: 'ca', parts: [], coded: false }]));
  test('ends at a slash, a bracket and an equals sign', () =>
    expect(wholes('GET/POST (DEBUG=False), one,two')).toEqual([
      'get',
      'post',
      'debug',
      'false',
      'one',
      'two',
    ]));
  test('may be nothing at all', () => expect(wordsOf(' ? — 🎉 ')).toEqual([]));
});

test('the parts of a word are words of a text', () =>
  expect(wordsIn('A single-file app')).toEqual(['a', 'single', 'file', 'app']));

test.each([
  ['brakes', 'brake', true],
  ['secure', 'security', true],
  ['fast', 'fastapi', false],
  ['py3', 'py30', false],
])('%s and %s have one stem: %s', (a, b, same) => expect(stem(a) === stem(b)).toBe(same));
