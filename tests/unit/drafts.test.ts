import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { link } from '../../src/knowledge/knowledge.ts';
import { goLive } from '../../src/knowledge/live.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { showsDrafts } from '../../src/reading/drafts.ts';
import { formatProblem } from '../../src/reading/problem.ts';
import { draftLines } from '../../src/sentences/drafts.ts';
import { fixtureCopy } from '../fixture.ts';
import { inspect } from '../inspect.ts';

/** The fixture, none of whose pages names a claim that only one article makes. */
function unmentioned() {
  const copy = fixtureCopy();
  copy.plant('criteria/weight.mdx', /<Claim id="disc-heavier" \/>/, 'more');
  copy.plant('sources/cycling-weekly/article.mdx', ' <Claim id="rim-lightest" />', '');
  return copy;
}

const article = 'sources/hill-rider/article.mdx';
const sayings = 'sources/hill-rider/sayings.yaml';
const problemsIn = (dir: string, drafts = false) =>
  inspect(dir, drafts).problems.map(formatProblem);
const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

test('a draft article is left out with all that waits for it, and counted', () => {
  const { dir, plant } = unmentioned();
  plant(article, 'damage: []', 'draft: true\ndamage: []');
  expect(problemsIn(dir)).toEqual([]);
  const knowledge = loadKnowledge(dir);
  expect(idsOf(knowledge.sources)).toEqual(['cycling-weekly']);
  expect(idsOf(knowledge.claims)).toEqual(['disc-stops-sooner', 'rim-lightest', 'drum-no-care']);
  expect(knowledge.sayingsOf('disc-stops-sooner').map(({ source }) => source)).toEqual([
    'cycling-weekly',
  ]);
  // Both speak of claims that nobody else makes.
  expect([...knowledge.disagreements, ...knowledge.echoes]).toEqual([]);
  expect(draftLines(inspect(dir).records)).toEqual([
    'Left out as drafts: 1 article, 4 claims and 5 sayings; DRAFTS=1 shows them.',
  ]);
});

test('whatever is wrong in a draft article breaks nothing, and is told where drafts are asked for', () => {
  const { dir, plant } = unmentioned();
  plant(article, 'damage: []', 'draft: true\ndamage: [');
  plant(article, '</Section>', '');
  plant(sayings, 'claim: drum-fades', 'claim: nobody-knows');
  plant(sayings, 'line: 5,', 'lne: 5,');
  expect(problemsIn(dir)).toEqual([]);
  expect(problemsIn(dir, true).join('\n')).toMatch(
    /hill-rider\/article\.mdx:\d+:\d+ YAML cannot be read[\s\S]*unknown key "lne"/,
  );
});

test('a draft claim is left out with its sayings, and leaves their lines accounted for', () => {
  const { dir, plant } = fixtureCopy();
  plant('claims/upkeep.yaml', 'id: rim-easy-to-mend', 'id: rim-easy-to-mend\n    draft: true');
  plant('claims/upkeep.yaml', 'text: One spanner is enough to mend a rim brake.', 'text: ""');
  expect(problemsIn(dir)).toEqual([]);
  const knowledge = loadKnowledge(dir);
  expect(idsOf(knowledge.claims)).not.toContain('rim-easy-to-mend');
  expect(draftLines(inspect(dir).records)).toEqual([
    'Left out as drafts: 1 claim and 1 saying; DRAFTS=1 shows them.',
  ]);
});

test('a draft saying is left out, with the claim that only it makes', () => {
  const { dir, plant } = fixtureCopy();
  plant(sayings, 'claim: rim-easy-to-mend,', 'draft: true, claim: rim-easy-to-mend,');
  plant(sayings, /( {2}- \{ claim: all-fine-when-dry)/, '  - { lines: 7, draft: true }\n$1');
  expect(problemsIn(dir)).toEqual([]);
  expect(draftLines(inspect(dir).records)).toEqual([
    'Left out as drafts: 1 claim and 2 sayings; DRAFTS=1 shows them.',
  ]);
});

test('a file of nothing but drafts is no empty file, and what stands behind a draft keeps its place', () => {
  const { dir, plant } = unmentioned();
  plant('claims/weight.yaml', /(id: [\w-]+)/g, '$1\n    draft: true');
  plant(sayings, 'claim: all-fine-when-dry,', 'draft: true, claim: all-fine-when-dry,');
  plant(sayings, 'line: 4,', 'line: 44,');
  expect(problemsIn(dir)).toEqual([
    expect.stringMatching(
      /hill-rider\/sayings\.yaml:4:\d+ claim "rim-easy-to-mend" stands on line 44/,
    ),
  ]);
});

test('a reference that only drafts cite waits with its release', () => {
  const { dir, plant } = unmentioned();
  plant('claims/weight.yaml', 'id: disc-heavier', 'id: disc-heavier\n    draft: true');
  plant(
    'claims/weight.yaml',
    'text: Disc brakes are heavier than rim brakes.',
    'text: x\n    check: { references: [{ reference: manual-new }] }',
  );
  const file = join(dir, 'references/manual.yaml');
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}- { id: manual-new, title: New, url: "https://example.org/new/", kind: documentation, opened: 2026-10-01 }\n`,
  );
  expect(problemsIn(dir)).toEqual([]);
  expect(idsOf(loadKnowledge(dir).references)).not.toContain('manual-new');
});

test('what is published and names a draft is told so, once', () => {
  const { dir, plant } = fixtureCopy();
  plant('claims/weight.yaml', 'id: rim-lightest', 'id: rim-lightest\n    draft: true');
  expect(problemsIn(dir)).toEqual([
    expect.stringMatching(
      /cycling-weekly\/article\.mdx:\d+:\d+ <Claim> names the claim "rim-lightest", which is left out as a draft \(finish the draft/,
    ),
  ]);
});

test('DRAFTS=1 reads drafts like anything else, and says that they are there', () => {
  const { dir, plant } = fixtureCopy();
  plant(article, 'damage: []', 'draft: true\ndamage: []');
  plant(article, 'interest: Made up for the tests.', 'interest: To be written.');
  expect(problemsIn(dir, true)).toEqual([]);
  const knowledge = link(inspect(dir, true).records);
  expect(idsOf(knowledge.sources)).toEqual(['cycling-weekly', 'hill-rider']);
  expect(draftLines(inspect(dir, true).records)).toEqual([
    'DRAFTS=1 shows drafts: 1 article. What is built so is not for readers.',
  ]);
});

test('DRAFTS is 1 or nothing', () => {
  expect([{}, { DRAFTS: '' }, { DRAFTS: '1' }].map(showsDrafts)).toEqual([false, false, true]);
  expect(() => showsDrafts({ DRAFTS: 'true' })).toThrow(/^DRAFTS: "true"; allowed: 1, or nothing/);
});

test('while content is written, an article is there as soon as it is no draft, and gone when it is one again', () => {
  const { dir, plant } = unmentioned();
  const live = goLive(dir);
  const saved = (from: string, to: string) => {
    plant(article, from, to);
    live.changed();
    return idsOf(live.loaded().knowledge.sources);
  };
  expect(saved('damage: []', 'draft: true\ndamage: []')).toEqual(['cycling-weekly']);
  expect(saved('draft: true\n', '')).toEqual(['cycling-weekly', 'hill-rider']);
  expect(saved('damage: []', 'draft: true\ndamage: []')).toEqual(['cycling-weekly']);
});
