import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { quotedIn, recordedAt } from '../../src/knowledge/recorded.ts';
import { fixtureCopy } from '../fixture.ts';

const wetStop = () => loadKnowledge(fixtureCopy().dir).experiment('wet-stop');

describe('recordedAt', () => {
  test.each([
    ['rain', '0.57 (0.52 to 0.61)'],
    ['rain.ratio', '0.57'],
    ['rain.about', '0.57'],
    ['rain.range', '0.52 to 0.61'],
    ['rain.rim', '7'],
    ['disc.rides', '5'],
    ['wheels', 'front and back'],
  ])('%s is %s', (path, printed) => expect(recordedAt(wetStop(), path)).toBe(printed));

  test.each(['snow', 'rain.drum', 'rain.rim.median', 'disc', 'disc.rides.five'])(
    'there is no %s',
    (path) => expect(recordedAt(wetStop(), path)).toBeUndefined(),
  );
});

test('quotedIn finds addresses, and takes no other braces for one', () => {
  expect(
    quotedIn(
      '{wet-stop.rain.ratio} and {wet-stop.disc.rides}; {this}, { wet-stop.rain }, {{ a.b }}',
    ),
  ).toEqual(['wet-stop.rain.ratio', 'wet-stop.disc.rides']);
});

test('a text says what the record holds, and follows it', () => {
  const { dir, plant } = fixtureCopy();
  rmSync(join(dir, 'reruns'), { recursive: true });
  plant('faq.yaml', 'The rim brake.', '"Ratio {wet-stop.rain}, over {wet-stop.disc.rides} rides."');
  const answer = () => loadKnowledge(dir).faq[0]?.answer;
  expect(answer()).toBe('Ratio 0.57 (in single rounds 0.52 to 0.61), over 5 rides.');
  plant('experiments/wet-stop.json', '"median": 0.57', '"median": 0.55');
  expect(answer()).toBe('Ratio 0.55 (in single rounds 0.52 to 0.61), over 5 rides.');
});
