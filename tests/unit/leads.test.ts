import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { leadsOf } from '../../src/views/leads.ts';
import { checkedAgainst, dueText, otherReleases, versionsLine } from '../../src/views/versions.ts';
import { fixtureCopy, fixtureDir } from '../fixture.ts';

const names = (criteria: readonly { readonly name: string }[]) => criteria.map(({ name }) => name);

test('leads stand under their cause, with what counts as better; the rest in lists of their own', () => {
  const { favoured, undecided, descriptive } = leadsOf(loadKnowledge(fixtureDir));
  expect(favoured.map(({ subject, groups }) => [subject.id, groups.length])).toEqual([
    ['disc', 1],
    ['drum', 0],
    ['rim', 0],
  ]);
  const [group] = favoured.flatMap(({ groups }) => groups);
  expect(group?.cause).toMatchObject({ name: 'It bites harder', anchor: 'why-bites-harder' });
  expect(group?.criteria).toEqual([
    {
      name: 'Stopping',
      address: '/criteria/stopping/',
      polarity: 'Fewer metres to a stand.',
      detail: 'high certainty',
    },
  ]);
  expect([names(undecided), names(descriptive)]).toEqual([['Weight'], []]);
});

test('a cause that speaks for two subjects has its anchor once, and a descriptive criterion no side', () => {
  const { dir, plant } = fixtureCopy();
  plant(
    'criteria/weight.mdx',
    'favours: depends, on: the frame it is fitted to,',
    'favours: rim, cause: bites-harder,',
  );
  const { favoured, undecided } = leadsOf(loadKnowledge(dir));
  expect(
    favoured
      .flatMap(({ groups }) => groups)
      .map(({ cause, criteria }) => [cause?.anchor, ...names(criteria)]),
  ).toEqual([
    ['why-bites-harder', 'Stopping'],
    [undefined, 'Weight'],
  ]);
  expect(undecided).toEqual([]);
  plant('criteria/weight.mdx', 'favours: rim, cause: bites-harder,', '');
  plant('criteria/weight.mdx', /^polarity: .*\n/m, '');
  expect(names(leadsOf(loadKnowledge(dir)).descriptive)).toEqual(['Weight']);
});

test('one line says what the site is checked against, how long that is kept up, which release is worked on, and what falls due', () => {
  const knowledge = loadKnowledge(fixtureDir);
  const line =
    'Checked against Disc brakes 2 (security fixes to 31 March 2027), Drum brakes 2 (fixes until its next release) and Rim brakes 2; the oldest check is from 1 October 2026. Disc brakes 3 was compared: 1 of 4 passages is still to be read again.';
  expect(versionsLine(knowledge)).toBe(line);
  expect(dueText(knowledge, '2026-11-21')).toBe(
    'Next re-check: 3 answers and verdicts, on 30 December 2026.',
  );
  expect(dueText(knowledge, '2027-01-01')).toMatch(
    /4 answers and verdicts have to be checked again now\. Next re-check: \d+ answers? \w+ verdicts?, on .+\./,
  );
});

test('where an experiment ran on another release than the one its topic is checked against, the count of such topics is told', () => {
  const { dir, plant } = fixtureCopy();
  expect(otherReleases(loadKnowledge(dir))).toBe('');
  plant(
    'criteria/stopping.mdx',
    'shows: The table of distances }], against',
    'shows: The table of distances }], experiment: wet-stop, against',
  );
  expect(otherReleases(loadKnowledge(dir))).toBe('');
  plant('experiments/wet-stop.json', '"disc": "2"', '"disc": "1"');
  expect(otherReleases(loadKnowledge(dir))).toBe(
    'The experiments of 1 topic ran on Disc brakes 1.',
  );
  // A topic that is about another release as a whole is named for that, and not counted besides.
  const cell = 'shows: The figure for disc brakes }], ';
  plant('criteria/stopping.mdx', cell, `${cell}experiment: wet-stop, `);
  plant(
    'criteria/stopping.mdx',
    'experiment: wet-stop, against: { disc: "2", drum',
    'against: { disc: "1", drum',
  );
  expect(otherReleases(loadKnowledge(dir))).toBe(
    'Of 2 topics, 1 is about these releases; the others: Stopping on Disc brakes 1.',
  );
});

test('whether the site is up to date: where the evidence is about its releases, and how the experiments came out on them', () => {
  const { dir, plant } = fixtureCopy();
  const told = () => checkedAgainst(loadKnowledge(dir), '2026-11-21');
  expect(told()).toMatchObject({
    short:
      'Yes: on all topics the evidence is about Disc brakes 2, Drum brakes 2 and Rim brakes 2.',
    experiments: '',
    lab: undefined,
  });
  plant(
    'criteria/stopping.mdx',
    'shows: The table of distances }], against',
    'shows: The table of distances }], experiment: wet-stop, against',
  );
  plant('experiments/wet-stop.json', '"disc": "2"', '"disc": "1"');
  const knowledge = loadKnowledge(dir);
  const [record] = knowledge.reruns;
  if (!record) throw new Error('The fixture has no run with other releases');
  const reruns = [{ ...record, versions: { disc: '2' } }];
  expect(checkedAgainst({ ...knowledge, reruns }, '2026-11-21')).toMatchObject({
    experiments:
      'The experiments ran on Disc brakes 1. When we ran them again on Disc brakes 2, 0 of 1 gave the same result. One more ride was made.',
    lab: { name: 'The other 1', address: '/lab/#different' },
    ran: [],
  });
});
