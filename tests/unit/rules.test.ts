import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outsideAt } from '../../src/knowledge/load.ts';
import { problemsOf, type Records } from '../../src/knowledge/records.ts';
import { rules } from '../../src/knowledge/rules/index.ts';
import { formatProblem } from '../../src/reading/problem.ts';
import { fixtureCopy, fixtureDir } from '../fixture.ts';
import { inspect } from '../inspect.ts';
import { lasting, together } from './exact/write.ts';

/** One breach: the file, what is written there, what it becomes; or a file and the name that it gets. */
type Breach =
  | readonly [file: string, from: string | RegExp, to: string]
  | readonly [file: string, name: string];

/** For each rule by its name, a breach that no other rule minds. */
const breaches: Readonly<Record<string, Breach>> = {
  'unique-ids': ['faq.yaml', 'id: which-lasts', 'id: which-is-lightest'],
  'own-names': ['sources/hill-rider/article.mdx', 'id: hill-rider', 'id: hill-riders'],
  'claim-files': ['disagreements/stopping.yaml', 'disagreements/stoping.yaml'],
  'claims-said': [
    'claims/weight.yaml',
    /$/,
    '  - { id: drum-heaviest, subjects: [drum], stance: none, kind: fact, text: Nothing is heavier. }\n',
  ],
  'sayings-apart': [
    'sources/cycling-weekly/sayings.yaml',
    '{ line: 4, hash: "26bbf705" }',
    '{ line: 4, hash: "26bbf705" }, { line: 4, hash: "26bbf705" }',
  ],
  'known-ids': ['needs.yaml', 'cells: [upkeep]', 'cells: [upkep]'],
  'cells-complete': ['criteria/weight.mdx', / {2}drum: .*\n/, ''],
  'cells-answer': ['criteria/upkeep.mdx', '  extension: Somebody else makes them.\n', ''],
  'criteria-grouped': ['groups.yaml', '[stopping, weight]', '[stopping]'],
  'ledger-covers': ['sources/hill-rider/article.mdx', 'lines: 7', 'lines: 9'],
  'ledger-claims': ['sources/hill-rider/sayings.yaml', 'line: 4,', 'line: 1,'],
  'sections-digested': [
    'sources/hill-rider/article.mdx',
    'from: 3, to: 6 }',
    'from: 3, to: 5 }\n  - { id: end, heading: End, from: 6, to: 6 }',
  ],
  'components-allowed': ['guides/method.mdx', '<SecondReading />', '<SecondReading of="x" />'],
  'links-allowed': ['guides/method.mdx', 'As in the tests.', 'As in [the tests](tests/).'],
  'evidence-given': ['claims/stopping.yaml', 'against: { disc: "2", rim: "2" }', 'against: {}'],
  'findings-fit': ['criteria/stopping.mdx', /^polarity: .*\n/m, ''],
  'references-used': [
    'references/manual.yaml',
    '- id: manual-upkeep',
    '- { id: idle, title: Idle, url: "https://example.org/idle/", kind: article, opened: 2026-10-01 }\n- id: manual-upkeep',
  ],
  'distributions-pinned': [
    'references/manual.yaml',
    '  package: brake-manual',
    '  package: brake-manuel',
  ],
  'passages-fit': [
    'claims/weight.yaml',
    'reference: scales-survey,',
    'reference: scales-survey, passage: { start: Drum brakes, hash: "0123456789ab" },',
  ],
  'marks-cited': ['criteria/stopping.mdx', 'passage="ba18a9a644cb"', 'passage="0123456789ab"'],
  'disagreements-fit': [
    'disagreements/stopping.yaml',
    'claims: [disc-stops-sooner]',
    'claims: [disc-stops-sooner, drum-fades]',
  ],
  'echoes-fit': ['echoes.yaml', 'claims: [rim-lightest, disc-heavier]', 'claims: [rim-lightest]'],
  'answer-fits': ['needs.yaml', 'favours: disc', 'favours: drum'],
  'options-alike': ['subjects/rim.yaml', /option:[\s\S]*/, ''],
  'releases-fit': ['subjects/drum.yaml', 'version: "1"', 'version: "0.9"'],
  'upgrades-fit': ['subjects/disc.yaml', 'package: brake-manual\n', ''],
  'reruns-fit': ['experiments/wet-stop.json', '"rides": 5', '"rides": 7'],
  'moved-fits': ['moved.yaml', ' to: stopping,', ''],
  'snippets-found': [
    'criteria/weight.mdx',
    'related: [stopping]',
    'related: [stopping]\nsnippets: [{ subject: rim, file: lab/no-such-program.py, region: any }]',
  ],
  'figures-recorded': ['faq.yaml', 'The rim brake.', 'The rim brake, at {wet-stop.snow}.'],
  'figures-quoted': [
    'claims/stopping.yaml',
    'why: The manual gives four metres against seven., ',
    'why: "On Disc 2.5 it was 0.57.", experiment: wet-stop, ',
  ],
  'ratios-one-way': [
    'experiments/wet-stop.json',
    '"of": "disc",\n        "to": "rim"',
    '"of": "rim",\n        "to": "disc"',
  ],
  'pictures-fit': ['pictures.yaml', 'alone: wet-stop.rain', 'alone: wet-stop.sun'],
  'dates-past': ['references/manual.yaml', 'opened: 2026-10-02', 'opened: 2226-10-02'],
  'versions-known': [
    'claims/stopping.yaml',
    'against: { disc: "2", rim',
    'against: { disc: "9", rim',
  ],
  'subjects-apart': ['subjects/rim.yaml', 'hue: 280', 'hue: 160'],
  'named-once': ['criteria/upkeep.mdx', 'related: [weight]', 'related: [weight, upkeep]'],
  'digest-says': ['sources/cycling-weekly/article.mdx', 'rim-lightest', 'rim-easy-to-mend'],
  'sections-apart': ['sources/hill-rider/article.mdx', 'from: 3, to: 6 }', 'from: 3, to: 60 }'],
  'method-written': ['guides/method.mdx', 'guides/rules.mdx'],
  'texts-finished': ['faq.yaml', 'The rim brake.', 'TODO'],
  'marks-plain': ['guides/method.mdx', 'As in the tests.', 'As in __init__ of the tests.'],
  'records-sealed': [
    'experiments/wet-stop.json',
    '"machine": "a bicycle"',
    '"machine": "a bicycle", "seal": "0123456789abcdef"',
  ],
  'changes-ordered': ['changes.yaml', 'on: 2026-10-04', 'on: 2026-10-02'],
  'no-drafts': ['claims/weight.yaml', 'id: rim-lightest', 'id: rim-lightest\n    draft: true'],
};

/** Rule → what its breach is told by. */
const told = new Map<string, readonly string[]>();
const outside = outsideAt(new Date(), fixtureDir);
const speaking = (records: Records) =>
  rules.filter((rule) => problemsOf(rule, records, outside).length > 0).map(({ name }) => name);
const folder = 'src/knowledge/rules';

describe.each(rules.map((rule) => [rule.name, rule] as const))('the rule %s', (name, rule) => {
  test('says what it demands, and its file is named after it', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.description).toMatch(/^[A-Z].{20,}\.$/);
    expect(existsSync(`${folder}/${name}.ts`)).toBe(true);
  });

  test('lets sound content pass', () =>
    expect(problemsOf(rule, inspect(fixtureCopy().dir).records, outside)).toEqual([]));

  test('speaks of a breach, and speaks alone', () => {
    const { dir, plant, rename } = fixtureCopy();
    const breach = breaches[name];
    if (!breach) throw new Error(`no breach of ${name} is planted here`);
    if (breach.length === 2) rename(...breach);
    else plant(...breach);
    const { records, problems } = inspect(dir);
    expect(speaking(records)).toEqual([name]);
    expect(problemsOf(rule, records, outside)).toEqual(problems);
    told.set(name, problems.map(formatProblem).map(lasting));
  });
});

test('what each breach is told by is what it was', async () => {
  const all = [...told].map(([name, errors]) => [name, errors.join('\n')] as const);
  await expect(together(all)).toMatchFileSnapshot('./exact/breaches.txt');
});

test('every file of rules is in the index, once', () => {
  const files = readdirSync(folder).filter((file) => file !== 'index.ts');
  expect(rules.map(({ name }) => `${name}.ts`).toSorted()).toEqual(files.toSorted());
  expect(Object.keys(breaches).toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
});

test('every rule is a heading of the editorial guide, with its description', () => {
  const guide = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(
    rules
      .filter(({ name, description }) => !guide.includes(`### ${name}\n\n${description}\n`))
      .map(({ name }) => name),
  ).toEqual([]);
});

describe('a finding where each subject has a level of support', () => {
  const { records } = inspect(fixtureDir);
  const fits = rules.filter(({ name }) => name === 'findings-fit');
  const finding = records.criteria.find(({ record }) => record.id === 'stopping')?.record.finding;
  /** What is said of a finding on the care that brakes need, by level and by what it favours. */
  const said = (levels: Readonly<Record<string, string>>, favours: string) => {
    const criteria = records.criteria.map((each) => {
      if (each.record.id !== 'upkeep') return each;
      const cells = Object.fromEntries(
        Object.entries(each.record.cells).map(([id, cell]) => [
          id,
          { ...cell, support: levels[id] },
        ]),
      );
      return { ...each, record: { ...each.record, cells, finding: { ...finding, favours } } };
    });
    const changed = { ...records, criteria } as unknown as Records;
    return fits
      .flatMap((rule) => problemsOf(rule, changed, outsideAt(new Date(), fixtureDir)))
      .map(({ message }) => message)
      .filter((message) => message.includes('put "'));
  };
  const best = { disc: 'built-in', drum: 'extension', rim: 'none' };

  test('favours the one that has the best', () => {
    expect(said(best, 'disc')).toEqual([]);
    expect(said(best, 'drum')).toHaveLength(1);
    expect(said(best, 'even')).toHaveLength(1);
  });
  test('is free where two share the best', () =>
    expect(said({ ...best, drum: 'built-in' }, 'even')).toEqual([]));
  test('is free where the level of one is not known', () =>
    expect(said({ ...best, rim: 'unknown' }, 'even')).toEqual([]));
});

const saidIn = (dir: string) => inspect(dir).problems.map(formatProblem);

test('the answer for no subject rests on a need that is even or favours none', () => {
  const told = (favours: string) => {
    const { dir, plant } = fixtureCopy();
    plant('site.yaml', /- \{ subject: disc, .*/, '- { text: if it lasts., needs: [long-tours] }');
    plant(
      'needs.yaml',
      /short: running.*\n {2}favours: none/,
      `short: years\n  favours: ${favours}`,
    );
    return saidIn(dir);
  };
  expect([told('none'), told('even')].flat()).toEqual([]);
  expect(told('drum')).toEqual([
    expect.stringMatching(/the answer for no subject rests on the need "long-tours"/),
  ]);
});

test('where nothing is pinned that is told once, whatever releases are cited', () => {
  const { dir, plant } = fixtureCopy();
  plant('references/manual.yaml', /version: "2"(\n {2}file: docs\/upkeep)/, 'version: "3"$1');
  plant('distributions.yaml', /[\s\S]+/, '[]\n');
  expect(saidIn(dir)).toEqual([
    expect.stringMatching(/is of brake-manual 2, which is not pinned; the same in 1 more place/),
  ]);
});
