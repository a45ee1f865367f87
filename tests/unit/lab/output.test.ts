import { describe, expect, test } from 'vitest';
import { merge, type Output, parseOutput } from '../../../src/lab/output.ts';

describe('parseOutput', () => {
  test('fills in what a program leaves out', () => {
    expect(parseOutput('{"observed": {"status": 200}}')).toEqual({
      observed: { status: 200 },
      figures: [],
      tools: {},
    });
  });

  test.each([
    ['', 'the program printed no JSON object: nothing at all'],
    ['Starting …\n{"observed": 1}', 'the program printed no JSON object: Starting …'],
    ['{"seen": 1}', 'the program printed JSON of another shape'],
  ])('refuses %j', (printed, message) => {
    expect(() => parseOutput(printed)).toThrow(message);
  });
});

test('merge puts what was observed under each subject and keeps the tools of all', () => {
  const outputs: [string, Output][] = [
    ['red', { observed: 1, figures: [], tools: { wrk: '4.1.0' } }],
    ['blue', { observed: 2, figures: [], tools: { sqlite: '3.40' } }],
  ];
  expect(merge(outputs)).toEqual({
    observed: { red: 1, blue: 2 },
    figures: [],
    tools: { wrk: '4.1.0', sqlite: '3.40' },
  });
});
