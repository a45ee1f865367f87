import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { settled } from '../../../src/ingest/settle.ts';
import type { Statement, Worksheet } from '../../../src/ingest/worksheet.ts';
import { readWorksheet } from '../../../src/ingest/worksheet-read.ts';
import { worksheetText } from '../../../src/ingest/worksheet-text.ts';
import { inspect } from '../../../src/knowledge/load.ts';
import { hashText } from '../../../src/proofs/locators.ts';
import { formatProblem } from '../../../src/reading/problem.ts';
import { fixtureDir } from '../../fixture.ts';
import { type SlipName, slippedLines } from './slips.ts';
import { difference, together, written } from './write.ts';

vi.setConfig({ testTimeout: 120_000 });

// What is taken of a worksheet, and what changes of that by each slip of whoever decides it.

const { records } = inspect(fixtureDir);

const statement = (lines: readonly number[], words: string, own: Partial<Statement> = {}) => ({
  lines,
  words,
  offers: [{ claim: 'disc-stops-sooner', text: 'Discs stop sooner.', verdict: 'supported' }],
  guess: {
    criterion: 'stopping',
    others: ['weight'],
    subjects: ['disc', 'rim'],
    stance: 'disc',
    kind: 'fact',
  },
  decision: { claims: [] },
  ...own,
});

const archived = [
  'Which one?',
  '',
  'Disc brakes stop sooner.',
  'Rim brakes are light and 2nd to none.',
  'Disc',
  'Oil',
  'Never',
  '',
  'Subscribe!',
].join('\n');

/** An article that is new here: decided in every way, but for one statement. */
const fresh: Worksheet = {
  source: 'spoke-works',
  sha256: hashText(new TextEncoder().encode(archived)),
  title: '"Which one?"',
  url: 'https://spoke.example/which',
  publisher: { value: 'Spoke Works', inferred: 'From its address.' },
  author: { value: 'Ada Rim' },
  published: { value: '' },
  notBefore: '2023',
  licence: 'CC BY 4.0',
  damage: [{ lines: [5, 6], text: 'A cell: lost.' }],
  interest: 'It sells brakes.',
  sells: ['brakes', 'tyres'],
  sections: [
    {
      id: 'brakes',
      heading: 'Brakes (all)',
      restored: true,
      from: 3,
      to: 4,
      digest: 'Retold <Claim id="disc-stops-sooner" />.\n\nimport it in two parts.',
      statements: [
        statement([3], 'Disc brakes stop sooner.', {
          decision: { claims: ['disc-stops-sooner', 'drum-fades'], note: 'In rain.' },
        }),
        statement([4], 'Rim brakes are light', {
          decision: { claims: [], text: 'Rim brakes are the lighter half: try one.' },
          guess: {
            criterion: 'weight',
            others: [],
            subjects: ['rim'],
            stance: 'none',
            kind: 'advice',
          },
        }),
        statement([4], '2nd to none', {
          decision: { claims: [], text: '2nd: Hill rider: rim brakes never brake without care' },
        }),
        statement([3, 4], 'left', { offers: [] }),
      ],
    },
    {
      id: 'table',
      heading: 'Table',
      restored: false,
      from: 5,
      to: 7,
      digest: '',
      statements: [
        statement([5, 7], 'Never', {
          cell: { row: 'Oil', column: 'Disc' },
          decision: { claims: ['drum-no-care'] },
        }),
        statement([6], 'Oil', {
          cell: { row: 'Oil', column: 'Rim' },
          decision: { claims: [], nothing: 'heading', note: 'a label' },
        }),
        statement([7], 'Never', {
          decision: { claims: [], text: 'Discs are never oiled.' },
          guess: {
            criterion: 'upkeep',
            others: [],
            subjects: ['disc'],
            stance: 'even',
            kind: 'opinion',
            id: 'disc-no-oil',
          },
        }),
      ],
    },
  ],
  others: [
    { from: 1, to: 1, kind: 'origin', words: 'Which one?' },
    { from: 8, to: 9, kind: 'boilerplate', note: 'newsletter', words: 'Subscribe!' },
  ],
};

const hillRider = readFileSync('tests/fixtures/texts/hill-rider.txt', 'utf8');

/** An article that the content has: some of it decided as it is there, some anew. */
const known: Worksheet = {
  ...fresh,
  source: 'hill-rider',
  sha256: hashText(new TextEncoder().encode(hillRider)),
  title: 'Brakes for hills',
  published: { value: '2024-03', inferred: 'From its links.' },
  licence: '',
  damage: [],
  interest: '',
  sections: [
    {
      id: 'hills',
      heading: 'Brakes on hills',
      restored: false,
      from: 3,
      to: 6,
      digest: 'Retold.',
      statements: [
        statement([3], 'one', { decision: { claims: ['disc-stops-sooner'], note: 'Again.' } }),
        statement([4], 'two', { decision: { claims: ['rim-lightest', 'rim-easy-to-mend'] } }),
        statement([4], 'two again', { decision: { claims: ['rim-lightest'] } }),
        statement([4], 'moved', { decision: { claims: ['braking'] } }),
        statement([5], 'three', {
          offers: [{ claim: 'disc-heavier', text: 'Discs are heavier.' }],
          decision: { claims: [], nothing: 'background' },
        }),
        statement([6], 'four', {
          decision: { claims: [], text: 'Discs do well on hills.' },
        }),
        statement([2], 'five', {
          decision: { claims: [], text: 'Discs do well on hills.' },
        }),
      ],
    },
  ],
  others: [],
};

const onDisk = (path: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** All that comes of a worksheet. */
function takenOf(text: string, archive: string): string {
  const file = 'a.worksheet.md';
  const read = readWorksheet(file, text);
  const { files, worksheet, lines, problems } = settled({
    file,
    text,
    read,
    dir: fixtureDir,
    records,
    archived: archive,
    before: onDisk,
  });
  const { title, url, publisher, author, published, others } = read.sheet;
  return [
    ...problems.map(formatProblem),
    ...lines,
    written({ title, url, publisher, author, published, others }),
    ...[...files].map(([path, made]) => `── ${path}\n${made}`),
    `── worksheet\n${difference(text, worksheet)}`,
  ].join('\n');
}

const everySlip: readonly SlipName[] = [
  'left out',
  'marked',
  'unmarked',
  'without its value',
  'with a number one more',
  'with a word more',
  'indented',
  'without its first letter',
  'in capitals',
];

test.each<[name: string, sheet: Worksheet, archive: string, slips: readonly SlipName[]]>([
  ['new', fresh, archived, everySlip],
  ['known', known, hillRider, ['left out', 'unmarked', 'without its value', 'with a word more']],
])(
  'what is taken of the worksheet of an article that is %s is what it was',
  async (name, sheet, archive, slips) => {
    const text = worksheetText(sheet);
    const whole = takenOf(text, archive);
    const told = slippedLines(text, slips).flatMap(({ name: slip, text: slipped }) => {
      const changed = difference(whole, takenOf(slipped, archive));
      return changed === '' ? [] : [[slip, changed] as const];
    });
    await expect(
      together([['the worksheet', text], ['what is taken of it', whole], ...told]),
    ).toMatchFileSnapshot(`./ingest-worksheet-${name}.txt`);
  },
);
