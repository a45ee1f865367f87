import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/reading/problem.ts';
import { fixtureCopy } from '../fixture.ts';
import { inspect } from '../inspect.ts';

function problemsOf(link: string): string[] {
  const { dir, plant } = fixtureCopy();
  plant('guides/method.mdx', 'As in the tests.', `As [said](${link}).`);
  return inspect(dir).problems.map(formatProblem);
}

test.each([
  ['/criteria/no-such/', 'one of \\d+ addresses|/'],
  ['/criteria/wieght/', '.*did you mean "/criteria/weight/"'],
  ['/criteria/weight/#drun', '.*did you mean "/criteria/weight/#drum"'],
  ['/criteria/weight', '.*did you mean "/criteria/weight/"'],
  ['#verdikts', '.*did you mean "/method/#verdicts"'],
  ['/lab/wet-stopp/', '.*did you mean "/lab/wet-stop/"'],
])('a link to %s is named at its place, with what is allowed', (link, rest) => {
  expect(problemsOf(link)).toEqual([
    expect.stringMatching(
      new RegExp(
        `method\\.mdx:10:4 a link leads to "${link}", which is no place on this site; allowed: (${rest})`,
      ),
    ),
  ]);
});

test.each([
  '/criteria/weight/',
  '/criteria/weight/#drum',
  '/criteria/weight/#finding',
  '/compare/disc-vs-rim/#weight',
  '/lab/wet-stop/#answer',
  '/criteria/stopping/#drum-fades',
  '/sources/hill-rider/#drum-fades',
  '/claims/drum-fades/#hill-rider',
  '/sources/hill-rider/#hills',
  '/sources/hill-rider/#line-7',
  '/claims/drum-fades/',
  '/references/#manual-stopping',
  '/choose/?need=rain',
  '/faq/#which-lasts',
  '/lab/wet-stop/',
  '/method/#verdict-wrong',
  '#verdicts',
  '/',
])('a link to %s passes', (link) => expect(problemsOf(link)).toEqual([]));

test('where a record that is gone sends its readers has to be there', () => {
  const { dir, plant } = fixtureCopy();
  plant(
    'moved.yaml',
    'gone: The article was withdrawn.,',
    'gone: It was., see: /sources/hil-rider/,',
  );
  expect(inspect(dir).problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /moved\.yaml:2:\d+ a link leads to "\/sources\/hil-rider\/".*did you mean "\/sources\/hill-rider\/"/,
    ),
  ]);
});

test('the lab can be run only where it holds something', () => {
  const { dir, plant } = fixtureCopy();
  plant('guides/method.mdx', 'As in the tests.', 'As [said](/lab/#run).');
  const stray = () =>
    inspect(dir)
      .problems.map(formatProblem)
      .filter((problem) => problem.includes('"/lab/#run"'));
  expect(stray()).toEqual([]);
  rmSync(join(dir, 'experiments'), { recursive: true });
  expect(stray()).toEqual([expect.stringMatching(/method\.mdx:10:4 .*no place on this site/)]);
});
