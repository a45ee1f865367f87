import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { type Copy, fixtureCopy } from '../../fixture.ts';

/** A text of words so short that it is cut in another place where its room is larger or smaller by a letter. */
const long = `On ${[...'the-spanners-of-a-workshop'.repeat(10)].join(' ')}.`;

/** What the fixture does not say: each replaces something in one of its files. */
const planted: readonly (readonly [file: string, from: string | RegExp, to: string])[] = [
  [
    'site.yaml',
    /$/,
    'maker: Two riders.\ncontact: riders@brakes.example\nrepository: https://code.example/brakes\n',
  ],
  [
    'needs.yaml',
    '  neither:',
    '  unknown: How long the pads last.\n  changes: A rim that grips in the wet.\n  neither:',
  ],
  // An article that says who wrote it, sells things, and whose publisher was found out elsewhere.
  ['sources/hill-rider/article.mdx', 'url: null', 'url: https://example.org/hills/'],
  [
    'sources/cycling-weekly/article.mdx',
    /publisher:.*\nauthor:.*\n/,
    'publisher: { name: "Cycling Weekly", printed: false }\nauthor: { name: "Ada Wheel", printed: false }\n',
  ],
  ['sources/cycling-weekly/article.mdx', 'sells: []', 'sells: [tyres, inner tubes]'],
  [
    'sources/hill-rider/article.mdx',
    'author: { name: null, printed: false }',
    'author: { name: "Ben Hill", printed: true }',
  ],
  // An experiment that must give the same twice, and a check that rests on it.
  ['experiments/wet-stop.json', '"kind": "ratio",\n  "band": 0.2,', '"kind": "exact",'],
  [
    'claims/stopping.yaml',
    'against: { disc: "2", rim: "2" }, checked: 2026-10-01, second: { verdict: supported',
    'experiment: wet-stop, against: { disc: "2", rim: "2" }, checked: 2026-10-01, second: { verdict: supported',
  ],
  // Two passages of one reference in one place.
  [
    'claims/stopping.yaml',
    'both fade in the end., references: [{ reference: manual-stopping, shows: The table of distances }]',
    'both fade in the end., references: [{ reference: scales-survey, shows: The weights }, { reference: manual-stopping, passage: { section: "On wet roads", paragraph: 1, start: "A disc brake stops within four", end: "in the rain", hash: "ba18a9a644cb" }, shows: The disc }, { reference: manual-stopping, passage: { section: "On wet roads", paragraph: 1, start: "The rim brake needs seven", end: "on its rim", hash: "8dad4ce0b62a" }, shows: The rim }]',
  ],
  // A criterion that only describes.
  ['criteria/upkeep.mdx', /polarity:.*\n/, ''],
  [
    'criteria/upkeep.mdx',
    /\n\n---/,
    '\nfinding: { text: Every brake needs some., certainty: high, reasons: [documented-behaviour], references: [{ reference: scales-survey, shows: The table of pads }], against: { disc: "2", drum: "2", rim: "2" }, checked: 2026-10-02 }\n---',
  ],
  // Groups the other way round, a rule on how long checks keep, a kind of reference that was called otherwise.
  ['groups.yaml', /([\s\S]*)(- id: owning[\s\S]*)/, '$2$1'],
  [
    'guides/method.mdx',
    '## Verdicts',
    '## Checks\n\n<Rule id="shelf-life" title="How long a check keeps">\n\nTwo years.\n\n</Rule>\n\n## Verdicts',
  ],
  ['references/manual.yaml', /kind: documentation/, 'kind: proposal'],
  ...['disagreements/stopping.yaml', 'echoes.yaml'].map(
    (file) =>
      [file, 'references: []', 'references: [{ reference: scales-survey, shows: Both }]'] as const,
  ),
  // Texts that are cut wherever their room ends.
  ['claims/upkeep.yaml', 'One spanner is enough to mend a rim brake.', long],
  [
    'disagreements/stopping.yaml',
    /$/,
    `- id: which-is-quiet\n  question: ${long}\n  sides:\n    - { claims: [drum-fades] }\n    - { claims: [all-fine-when-dry] }\n  resolution: Both are.\n  references: []\n`,
  ],
  [
    'moved.yaml',
    /$/,
    [
      '- { kind: criterion, from: handling, split: [weight, upkeep], on: 2026-10-04 }',
      '- { kind: criterion, from: looks, gone: Nobody could say., see: /criteria/weight/, on: 2026-10-04 }',
      '- { kind: disagreement, from: which-lasts-longest, gone: Both meant the pads., see: /criteria/upkeep/, on: 2026-10-04 }',
      '- { kind: claim, from: rim-light, to: rim-lightest, criterion: stopping, on: 2026-10-04 }',
      '- { kind: claim, from: all-light, split: [rim-lightest, disc-heavier], on: 2026-10-04 }',
      '- { kind: claim, from: all-mended, split: [rim-easy-to-mend, disc-heavier], on: 2026-10-04 }',
      '- { kind: subject, from: calliper, to: rim, on: 2026-10-04 }',
      '',
    ].join('\n'),
  ],
];

/** A base, and the folder that it is in until the test ends. */
interface Base {
  readonly knowledge: Knowledge;
  readonly dir: string;
}

function changedBy(change: (copy: Copy) => void): Base {
  const copy = fixtureCopy();
  change(copy);
  return { knowledge: loadKnowledge(copy.dir), dir: copy.dir };
}

/** The fixture with what it does not say. */
export const otherwise = (): Base =>
  changedBy(({ dir, plant }) => {
    for (const [file, from, to] of planted) plant(file, from, to);
    const experiment = readFileSync(join(dir, 'experiments/wet-stop.json'), 'utf8');
    writeFileSync(
      join(dir, 'experiments/dry-stop.json'),
      experiment
        .replaceAll('wet-stop', 'dry-stop')
        .replace(/"question": ".*"/, `"question": "${long}"`),
    );
  });

/** The fixture without whatever a base need not have. */
export const bare = (): Base =>
  changedBy(({ dir, plant }) => {
    const optional =
      'needs.yaml faq.yaml changes.yaml moved.yaml echoes.yaml pictures.yaml passage-readings.yaml';
    for (const name of [
      ...optional.split(' '),
      'experiments',
      'disagreements',
      'reruns',
      'upgrades',
    ])
      rmSync(join(dir, name), { recursive: true });
    plant('site.yaml', /answer:\n.*\ninterests:.*\n/, '');
    plant('criteria/stopping.mdx', /finding:.*\n/, '');
    plant('criteria/weight.mdx', /finding:.*\n/, '');
    plant(
      'criteria/upkeep.mdx',
      /rim: .* (against.*)\n/,
      'rim: { support: unknown, text: Nobody knows., references: [], $1\n',
    );
  });

/** The fixture with the first of its articles thirty times more, and three parts of which one comes with a brake. */
export const crowded = (): Base =>
  changedBy(({ dir, plant }) => {
    plant('criteria/upkeep.mdx', 'disc: { support: extension', 'disc: { support: built-in');
    plant(
      'pictures.yaml',
      /( {4}- \{ name: )Pads(.*\n)/,
      '$1Pads$2$1Hoses, criterion: upkeep, by: {} }\n$1Oil, criterion: upkeep, by: { rim: Oil by others } }\n',
    );
    for (let number = 1; number <= 30; number++) {
      const folder = join(dir, 'sources', `rider-${number}`);
      cpSync(join(dir, 'sources', 'cycling-weekly'), folder, { recursive: true });
      const file = join(folder, 'article.mdx');
      const text = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        text
          .replaceAll('cycling-weekly', `rider-${number}`)
          .replace('Cycling Weekly', `Rider ${number}`),
      );
    }
  });
