import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shelfOf } from '../../../src/passages/cache.ts';
import { citationsIn } from '../../../src/passages/citations.ts';
import { heldAgainst } from '../../../src/passages/proof.ts';
import { hashOf } from '../../../src/passages/text.ts';
import { formatProblem } from '../../../src/reading/problem.ts';
import { type Copy, fixtureCopy } from '../../fixture.ts';
import { inspect } from '../../inspect.ts';

const releases = 'tests/fixtures/releases';
/** Nothing can be fetched: what is not in the folder is missing. */
const offline = { LAB_PYTHON: 'no-such-python' };

const stopping = 'criteria/stopping.mdx';
const upkeep = 'criteria/upkeep.mdx';
const manual = 'references/manual.yaml';

const disc =
  'passage: { section: "On wet roads", paragraph: 1, start: "A disc brake stops within four", end: "in the rain", hash: "ba18a9a644cb" }';
const pads = 'passage: { symbol: "Pad.grip", lines: [11, 15], hash: "1b6602419a52" }';

/** The fixture with a program that is cited by its lines, and no mark that would be lost with its passage. */
function base(): Copy {
  const copy = fixtureCopy();
  copy.plant(stopping, ' passage="ba18a9a644cb"', '');
  copy.plant(
    upkeep,
    'shows: The figure for rim brakes }',
    `shows: The figure for rim brakes }, { reference: manual-pads, ${pads}, shows: The grip of a pad }`,
  );
  copy.plant(
    manual,
    '- id: scales-survey',
    `- id: manual-pads
  title: "The brake manual: the program of the pads"
  url: https://github.com/example/brakes/blob/2/src/brakes/pads.py
  kind: source-code
  package: brake-manual
  version: "2"
  file: src/brakes/pads.py
  opened: 2026-10-01
- id: scales-survey`,
  );
  return copy;
}

/** The older release, pinned as well and cited by one more reference. */
function withOlder(copy: Copy): void {
  appendFileSync(
    join(copy.dir, 'distributions.yaml'),
    `- package: brake-manual\n  version: "1"\n  archive: brake_manual-1.tar.gz\n  sha256: 44b7ea84211be1e2c8a181cdedf84d98052fa220f4a5749125b6fb699993ced1\n`,
  );
  copy.plant(
    upkeep,
    'shows: The figure for drum brakes }',
    'shows: The figure for drum brakes }, { reference: manual-older, shows: What it said before }',
  );
  appendFileSync(
    join(copy.dir, manual),
    `- id: manual-older
  title: "The brake manual, release 1"
  url: https://example.org/manual/1/
  kind: documentation
  package: brake-manual
  version: "1"
  file: docs/upkeep.md
  opened: 2026-10-01\n`,
  );
}

/** Everything that the check and the proof have to say of a knowledge base. */
function said({ dir }: Copy): string[] {
  const { records, problems } = inspect(dir);
  const pins = records.distributions.map(({ record }) => record);
  const { losses, unproved } = heldAgainst(citationsIn(records), shelfOf(releases, pins, offline));
  return [...problems, ...losses].map(formatProblem).concat([...unproved.keys()]);
}

type Plant = readonly [file: string, from: string | RegExp, to: string];
type Mistake = readonly [plants: readonly Plant[], says: RegExp, older?: true];

const start = (words: string): Plant => [
  stopping,
  'start: "A disc brake stops within four"',
  `start: "${words}"`,
];
const end = (words: string): Plant => [
  stopping,
  'end: "in the rain", hash',
  `end: "${words}", hash`,
];
const asPads = (passage: string): Plant => [upkeep, pads, `passage: { ${passage} }`];
const asDisc = (passage: string): Plant => [stopping, disc, `passage: { ${passage} }`];
const fileOf = (file: string, to: string): Plant => [manual, `file: ${file}`, `file: ${to}`];
const at = String.raw`criteria\/stopping\.mdx:9:\d+ .*criterion "stopping" cites manual-stopping \(brake-manual 2\): `;
const atPads = String.raw`criteria\/upkeep\.mdx:\d+:\d+ .*cites manual-pads \(brake-manual 2\): `;

const mistakes: Readonly<Record<string, Mistake>> = {
  'a changed word at the beginning': [
    [start('A disc brake stops within five')],
    new RegExp(
      `${at}no passage begins with .*; allowed: nearest: “A disc brake stops within four.*On wet roads, ¶ 1, line 17`,
    ),
  ],
  'a changed word at the end': [
    [end('in the snow')],
    new RegExp(`${at}no passage ends with “in the snow”.*nearest: `),
  ],
  'a word left out': [
    [start('A disc brake within four')],
    new RegExp(`${at}no passage begins with .*nearest: “A disc brake stops within four`),
  ],
  'a hash typed by hand': [
    [[stopping, 'ba18a9a644cb', '0123456789ab']],
    new RegExp(
      `${at}the words from .* are others.*hash 0123456789ab; allowed: now ba18a9a644cb, “A disc brake stops within four metres in the rain”`,
    ),
  ],
  'a hash that is too short': [
    [[stopping, 'ba18a9a644cb', 'ba18a9a644c']],
    /hash is "ba18a9a644c"; allowed: twelve hexadecimal digits/,
  ],
  'no hash': [
    [[stopping, ', hash: "ba18a9a644cb"', '']],
    /the passage of "manual-stopping" has no hash .*--set/,
  ],
  'seven words at one end': [
    [start('A disc brake stops within four metres')],
    /start is .*; allowed: one to 6 words/,
  ],
  'two spaces between words': [
    [start('A disc  brake stops within four')],
    /start is .*; allowed: one to 6 words, single spaces/,
  ],
  'no first words': [
    [[stopping, 'start: "A disc brake stops within four", ', '']],
    /allowed: either the first words of a text or the lines of a program/,
  ],
  'another file of the release': [
    [
      [
        stopping,
        'reference: manual-stopping, passage: { section: "On wet roads", paragraph: 1, start: "A disc',
        'reference: manual-upkeep, passage: { section: "On wet roads", paragraph: 1, start: "A disc',
      ],
    ],
    /cites manual-upkeep .*no passage begins with .*docs\/upkeep\.md; allowed: it stands in docs\/stopping\.rst \(name the reference of that file/,
  ],
  'a misspelt file': [
    [fileOf('docs/upkeep.md', 'docs/upkep.md')],
    /brake-manual 2 has no file docs\/upkep\.md; allowed: docs\/upkeep\.md/,
  ],
  'a file that moved to another folder': [
    [fileOf('src/brakes/pads.py', 'lib/pads.py')],
    /has no file lib\/pads\.py; allowed: src\/brakes\/pads\.py/,
  ],
  'a folder for a file': [
    [fileOf('docs/upkeep.md', 'docs/')],
    /docs\/ is a folder of brake-manual 2; allowed: a file/,
  ],
  'a version that is not pinned': [
    [
      [
        manual,
        /(upkeep\/\n {2}kind: documentation\n {2}package: brake-manual\n {2}version: )"2"/,
        '$1"3"',
      ],
      [upkeep, /passage: \{ section: "Pads".*?\}, /, ''],
    ],
    /reference "manual-upkeep" is of brake-manual 3, which is not pinned; allowed: brake-manual 2 \(npm run passages -- --pin "brake-manual 3"/,
  ],
  'a misspelt package': [
    [
      [manual, /(upkeep\/\n {2}kind: documentation\n {2}package: )brake-manual/, '$1brake-manuel'],
      [upkeep, /passage: \{ section: "Pads".*?\}, /, ''],
    ],
    /reference "manual-upkeep" is of brake-manuel 2, which is not pinned/,
  ],
  'a pin that nothing is cited of': [
    [
      [
        'distributions.yaml',
        /$/,
        `- { package: bells, version: "1", archive: bells-1.tar.gz, sha256: "${'0'.repeat(64)}" }\n`,
      ],
    ],
    /bells 1 is pinned, and no reference is a file of it/,
  ],
  'a release pinned twice': [
    [['distributions.yaml', /^(- package[\s\S]*)$/, '$1$1']],
    /brake-manual 2 is pinned twice/,
  ],
  'another version of the release': [
    [
      [
        manual,
        /(upkeep\/\n {2}kind: documentation\n {2}package: brake-manual\n {2}version: )"2"/,
        '$1"1"',
      ],
    ],
    /cites manual-upkeep \(brake-manual 1\): no passage begins with “Disc pads last 2000.*docs\/upkeep\.md; allowed: it stands in docs\/upkeep\.md in brake-manual 2/,
    true,
  ],
  'a passage of the older release': [
    [
      [
        upkeep,
        'start: "Disc pads last 2000 kilometres"',
        'start: "Disc pads last 1800 kilometres"',
      ],
      [upkeep, '1a474eb370ad', '6069607884ea'],
    ],
    /no passage begins with “Disc pads last 1800 kilometres”.*allowed: it stands in docs\/upkeep\.md in brake-manual 1/,
    true,
  ],
  'a checksum that is not that of the archive': [
    [['distributions.yaml', /sha256: \w{8}/, 'sha256: 00000000']],
    /brake-manual 2: no Python as "no-such-python"/,
  ],
  'first words that begin two passages': [
    [start('A disc brake stops within')],
    new RegExp(
      `${at}“A disc brake stops within” begins 2 passages of docs\\/stopping\\.rst; allowed: On wet roads, ¶ 1; On dry roads, ¶ 1`,
    ),
  ],
  'an end that stands before the beginning': [
    [end('with the tool of')],
    new RegExp(`${at}no passage ends with “with the tool of”`),
  ],
  'an end on the page of its neighbour': [
    [end('once a month')],
    new RegExp(`${at}no passage ends with “once a month”`),
  ],
  'the beginning of the next sentence': [
    [start('The rim brake needs seven'), end('on its rim')],
    new RegExp(
      `${at}the words from “The rim brake needs seven” .* others .*now 8dad4ce0b62a, “The rim brake needs seven metres`,
    ),
  ],
  'an end that is too far': [
    [end('on its rim')],
    new RegExp(
      `${at}the words from .* to “on its rim” .* are others .*“A disc brake stops within four metres in the rain\\. The rim`,
    ),
  ],
  'an end that is too near': [
    [end('metres')],
    new RegExp(
      `${at}the words from .* are others .*now \\w{12}, “A disc brake stops within four metres”`,
    ),
  ],
  'another section': [
    [
      [
        stopping,
        'section: "On wet roads", paragraph: 1, start: "A disc',
        'section: "On dry roads", paragraph: 1, start: "A disc',
      ],
    ],
    new RegExp(
      `${at}the passage .* does not stand at “On dry roads, ¶ 1”; allowed: On wet roads, ¶ 1 .*--renew`,
    ),
  ],
  'another paragraph': [
    [[stopping, 'paragraph: 1, start: "A disc', 'paragraph: 2, start: "A disc']],
    new RegExp(
      `${at}the passage .* does not stand at “On wet roads, ¶ 2”; allowed: On wet roads, ¶ 1`,
    ),
  ],
  'no section': [
    [[stopping, 'section: "On wet roads", paragraph: 1, start: "A disc', 'start: "A disc']],
    new RegExp(`${at}the passage .* does not stand at “”; allowed: On wet roads, ¶ 1`),
  ],
  'a word cut short': [
    [start('A disc brake stops within fou')],
    new RegExp(`${at}no passage begins with .*nearest: “A disc brake stops within four`),
  ],
  'mark-up typed with the words': [
    [start('stops within **four metres**')],
    new RegExp(`${at}no passage begins with .*nearest: “.*stops within four metres`),
  ],
  'a role typed with the words': [
    [start('Use :func:`~brakes.pads.grip`')],
    new RegExp(`${at}no passage begins with .*nearest: “.*[Uu]se grip\\(\\)`),
  ],
  'hyphens where the page prints a dash': [
    [start('as well -- it was left')],
    new RegExp(`${at}no passage begins with .*nearest: “.*as well – it was left`),
  ],
  'words that no page prints': [
    [start('rain, wet')],
    new RegExp(`${at}no passage begins with “rain, wet”`),
  ],
  'the address of a link': [
    [start('https://example.org/films')],
    new RegExp(`${at}no passage begins with`),
  ],
  'a link as Markdown writes it': [
    [
      [
        upkeep,
        'start: "Disc pads last 2000 kilometres"',
        'start: "Rim pads last [3000 kilometres](https://example.org/rim)"',
      ],
    ],
    /no passage begins with .*nearest: “Rim pads last 3000 kilometres/,
  ],
  'lines of a text': [
    [asDisc('lines: [18, 19], hash: "ba18a9a644cb"')],
    new RegExp(`${at}docs\\/stopping\\.rst is cited by its lines; allowed: first and last words`),
  ],
  'words of a program': [
    [asPads('start: "The grip of the pad", hash: "ba18a9a644cb"')],
    new RegExp(`${atPads}src\\/brakes\\/pads\\.py is cited by its words; allowed: lines`),
  ],
  'lines that are off by one': [
    [[upkeep, 'lines: [11, 15]', 'lines: [12, 16]']],
    new RegExp(
      `${atPads}lines 12-16 of src\\/brakes\\/pads\\.py are not those that were cited; allowed: they are lines 11-15 now .*--renew`,
    ),
  ],
  'lines behind the end of the file': [
    [[upkeep, 'lines: [11, 15]', 'lines: [111, 115]']],
    new RegExp(`${atPads}lines 111-115 .*; allowed: they are lines 11-15 now`),
  ],
  'the last line before the first': [
    [[upkeep, 'lines: [11, 15]', 'lines: [15, 11]']],
    /allowed: the first line before the last/,
  ],
  'another definition': [
    [[upkeep, 'symbol: "Pad.grip"', 'symbol: "Pad.wear"']],
    new RegExp(`${atPads}lines 11-15 .* are of “Pad\\.wear”; allowed: Pad\\.grip`),
  ],
  'no definition': [
    [[upkeep, 'symbol: "Pad.grip", ', '']],
    new RegExp(`${atPads}lines 11-15 .* are of nothing; allowed: Pad\\.grip`),
  ],
  'a changed program': [
    [[upkeep, '1b6602419a52', '0123456789ab']],
    new RegExp(
      `${atPads}lines 11-15 .* are others .*; allowed: Pad\\.grip begins at line 11: “def grip`,
    ),
  ],
  'lines of the older release': [
    [
      asPads(
        `symbol: "MetalPad.wear", lines: [24, 25], hash: "${hashOf('    def wear(self):\n        return 3')}"`,
      ),
    ],
    new RegExp(
      `${atPads}lines 24-25 .* are others .*; allowed: they stand in src\\/brakes\\/pads\\.py in brake-manual 1`,
    ),
    true,
  ],
  'words and lines together': [
    [asPads('start: "The grip", lines: [11, 15], hash: "1b6602419a52"')],
    /allowed: either the first words of a text or the lines of a program/,
  ],
  'a hash where no release holds the text': [
    [
      [
        'criteria/weight.mdx',
        'reference: scales-survey,',
        'reference: scales-survey, passage: { start: Drum brakes, hash: "0123456789ab" },',
      ],
    ],
    /the passage of "scales-survey" has a hash; allowed: none: no pinned release holds the text/,
  ],
};

test('what nobody has broken is proved whole', () => {
  expect(said(base())).toEqual([]);
});

test.each(Object.entries(mistakes))('%s gives one pointed error', (_, [plants, says, older]) => {
  const copy = base();
  if (older) withOlder(copy);
  expect(said(copy)).toEqual([]);
  for (const plant of plants) copy.plant(...plant);
  expect(said(copy)).toEqual([expect.stringMatching(says)]);
});

test('the table is long enough to be a measure', () => {
  expect(Object.keys(mistakes).length).toBeGreaterThanOrEqual(40);
});
