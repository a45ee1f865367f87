import { expect, test } from 'vitest';
import { inspect } from '../../src/knowledge/load.ts';
import { linkable } from '../../src/knowledge/places.ts';
import { formatProblem } from '../../src/reading/problem.ts';
import { addresses } from '../../src/sentences/addresses.ts';
import { fullCopy } from '../fixture.ts';

function problemsOf(link: string): string[] {
  const { dir, plant } = fullCopy();
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
  const { dir, plant } = fullCopy();
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

test('the check knows the addresses that pages print', () => {
  const known = linkable(inspect(fullCopy().dir).records);
  const printed = [
    addresses.map(),
    addresses.timeline(),
    addresses.criterion('weight'),
    addresses.cell('weight', 'rim'),
    addresses.voices('stopping'),
    addresses.voice('stopping', 'hill-rider'),
    addresses.source('hill-rider'),
    addresses.line('hill-rider', 3),
    addresses.section('hill-rider', 'hills'),
    addresses.subject('rim'),
    addresses.disagreement('which-stops-best'),
    addresses.reference('manual-stopping'),
    addresses.experiment('wet-stop'),
    addresses.question('which-lasts'),
    addresses.change('opening'),
    addresses.rule('verdicts'),
  ];
  expect(printed.filter((address) => !known.has(address))).toEqual([]);
});
