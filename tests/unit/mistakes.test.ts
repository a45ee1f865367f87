import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/content/problem.ts';
import { inspect, loadKnowledge } from '../../src/knowledge/load.ts';
import { fixtureCopy, fixtureDir } from '../fixture.ts';

/** One mistake: the file, what is written there, what it becomes, and what the one error must say. */
type Mistake = readonly [file: string, from: string | RegExp, to: string, says: RegExp];

const mistakes: Record<string, Mistake> = {
  'a typo in a criterion': [
    'claims/cycling-weekly/brakes.yaml',
    'criterion: stopping',
    'criterion: stoping',
    /brakes\.yaml:\d+:\d+ claim "cycling-weekly-disc-stops-sooner" names the criterion "stoping"; allowed: .*\(did you mean "stopping"\?\)/,
  ],
  'a typo in a stance': [
    'claims/hill-rider/hills.yaml',
    'stance: even',
    'stance: evn',
    /names stance "evn"; allowed: disc, drum, rim, even, none \(did you mean "even"\?\)/,
  ],
  'an unknown subject': [
    'claims/hill-rider/hills.yaml',
    'subjects: [rim]',
    'subjects: [rims]',
    /names the subject "rims"; allowed: disc, drum, rim \(did you mean "rim"\?\)/,
  ],
  'a line past the end': ['claims/cycling-weekly/brakes.yaml', 'line: 4,', 'line: 44,', /stands on line 44; allowed: 1 to 8/],
  'a claim with no line in the ledger': [
    'claims/hill-rider/hills.yaml',
    'line: 4,',
    'line: 1,',
    /stands on line 1, which the ledger calls origin/,
  ],
  'a missing cell': ['criteria/weight.mdx', / {2}drum: .*\n/, '', /criterion "weight" has no cell for "drum"/],
  'a duplicate id': [
    'claims/hill-rider/hills.yaml',
    'id: hill-rider-rim-easy-to-mend',
    'id: hill-rider-drum-fades',
    /claim id "hill-rider-drum-fades" is taken at .*hills\.yaml:2/,
  ],
  'malformed YAML': ['groups.yaml', 'criteria: [upkeep]', 'criteria: [upkeep', /groups\.yaml:\d+:\d+ YAML cannot be read/],
  'malformed MDX': ['sources/cycling-weekly.mdx', '</Section>', '', /cycling-weekly\.mdx:\d+:\d+ MDX cannot be read/],
  'an unknown component': ['criteria/upkeep.mdx', '<Claim', '<Clam', /content uses <Clam>.*did you mean "Claim"/],
  'a reference nobody has': [
    'criteria/stopping.mdx',
    '<Ref id="manual-stopping"',
    '<Ref id="manual-stoping"',
    /<Ref> names the reference "manual-stoping".*did you mean "manual-stopping"/,
  ],
  'an unused reference': [
    'references.yaml',
    '- id: manual-stopping',
    '- id: manual-idle\n  title: Idle\n  url: https://example.org/idle/\n  kind: documentation\n  opened: 2026-10-01\n- id: manual-stopping',
    /reference "manual-idle" is cited nowhere/,
  ],
  'a gap in the ledger': [
    'sources/hill-rider.mdx',
    '{ from: 3, to: 6, kind: claims }',
    '{ from: 4, to: 6, kind: claims }',
    /leaves a gap; allowed: from: 3/,
  ],
  'a verdict that does not exist': [
    'claims/cycling-weekly/brakes.yaml',
    'verdict: supported',
    'verdict: suported',
    /verdict is "suported"; allowed: supported, .*did you mean "supported"/,
  ],
  'a check that stands on nothing': [
    'claims/hill-rider/hills.yaml',
    /references: .*?\], (?=against: .*second: \{ verdict: wrong)/,
    '',
    /the check of "hill-rider-drum-fades" stands on nothing/,
  ],
  'a fact judged as opinion': [
    'claims/hill-rider/hills.yaml',
    'verdict: unverifiable',
    'verdict: opinion',
    /is a fact with the verdict opinion/,
  ],
  'an unsettled difference': [
    'claims/hill-rider/hills.yaml',
    ', settled: The second judge overlooked the table.',
    '',
    /the two judgements of "hill-rider-drum-fades" differ/,
  ],
  'a claim named after another source': [
    'claims/hill-rider/hills.yaml',
    'id: hill-rider-rim-easy-to-mend',
    'id: rim-easy-to-mend',
    /claim id "rim-easy-to-mend" does not start with its source; allowed: hill-rider-/,
  ],
  'a criterion in no group': ['groups.yaml', '[stopping, weight]', '[stopping]', /criterion "weight" stands in no group/],
  'an unexplained support level': [
    'criteria/weight.mdx',
    'drum: { support: not-applicable',
    'drum: { support: extension',
    /"extension" is used but not explained/,
  ],
  'a finding that depends on nothing': ['criteria/weight.mdx', ' on: the frame it is fitted to,', '', /depends, but does not say on what/],
  'a disagreement of the wrong scope': [
    'disagreements.yaml',
    'scope: between',
    'scope: within',
    /is within, but its claims come from cycling-weekly, hill-rider/,
  ],
  'an unknown key': ['subjects/rim.yaml', 'licence:', 'license: x\nlicence:', /unknown key "license"/],
  'a date that is none': [
    'references.yaml',
    'opened: 2026-10-02',
    'opened: 2026-13-02',
    /opened is "2026-13-02"; allowed: a day written YYYY-MM-DD/,
  ],
  'an import in MDX': ['guides/method.mdx', '<Words of="verdict" />', 'import x from "y"', /import or export in content/],
};

test('the fixture itself is sound', () => expect(inspect(fixtureDir).problems).toEqual([]));

test.each(Object.entries(mistakes))('%s gives one pointed error', (_, [file, from, to, says]) => {
  const { dir, plant } = fixtureCopy();
  plant(file, from, to);
  const errors = inspect(dir).problems.map(formatProblem);
  expect(errors).toEqual([expect.stringMatching(says)]);
});

test('twelve mistakes at once give twelve errors in one run', () => {
  const { dir, plant } = fixtureCopy();
  const together = [
    'a typo in a criterion',
    'a typo in a stance',
    'an unknown subject',
    'a line past the end',
    'a duplicate id',
    'malformed YAML',
    'malformed MDX',
    'an unknown component',
    'a gap in the ledger',
    'an unknown key',
    'a date that is none',
    'a disagreement of the wrong scope',
  ];
  for (const name of together) {
    const [file, from, to] = mistakes[name] as Mistake;
    plant(file, from, to);
  }
  const errors = inspect(dir).problems.map(formatProblem);
  expect(errors.toSorted()).toHaveLength(12);
  for (const name of together)
    expect(
      errors.some((error) => (mistakes[name] as Mistake)[3].test(error)),
      name,
    ).toBe(true);
  expect(() => loadKnowledge(dir)).toThrow('12 problems in the content');
});

test('an empty content folder says what is missing', () => {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-empty-'));
  const errors = inspect(dir).problems.map(({ message }) => message);
  expect(errors.length).toBeGreaterThan(5);
  expect(new Set(errors)).toEqual(new Set(['no such file']));
});

test('a stray file is named with the places there are', () => {
  const { dir } = fixtureCopy();
  mkdirSync(join(dir, 'claim'));
  writeFileSync(join(dir, 'claim/x.yaml'), 'a: 1');
  expect(inspect(dir).problems.map(formatProblem)).toEqual([
    expect.stringMatching(/claim\/x\.yaml:1:1 "claim\/x\.yaml" is no place .*did you mean "claims"/),
  ]);
});
