import { expect, test } from 'vitest';
import { carried } from '../../../src/ingest/carry.ts';
import { sectionDigest } from '../../../src/ingest/section-digest.ts';
import { settled } from '../../../src/ingest/settle.ts';
import { claimsText } from '../../../src/ingest/take.ts';
import type { SheetSection, Worksheet } from '../../../src/ingest/worksheet.ts';
import { readWorksheet } from '../../../src/ingest/worksheet-read.ts';
import { worksheetText } from '../../../src/ingest/worksheet-text.ts';
import { inspect } from '../../../src/knowledge/load.ts';
import { hashText } from '../../../src/proofs/locators.ts';
import { formatProblem } from '../../../src/reading/problem.ts';
import { fixtureDir } from '../../fixture.ts';

const archived = 'Disc brakes stop sooner.\n\nRim brakes are light.\nNobody oils a drum brake.';

const statement = (line: number, words: string, offers: readonly string[] = []) => ({
  lines: [line],
  words,
  offers: offers.map((claim) => ({ claim, text: 'As it is.', verdict: 'supported' })),
  guess: {
    criterion: 'stopping',
    others: ['weight'],
    subjects: ['disc', 'rim'],
    stance: 'disc',
    kind: 'fact',
  },
  decision: { claims: [] },
});

const sheet: Worksheet = {
  source: 'spoke-works',
  sha256: hashText(new TextEncoder().encode(archived)),
  title: 'Which: one?',
  url: '',
  publisher: { value: 'Spoke Works', inferred: 'From its address (as saved).' },
  author: { value: '' },
  published: { value: '2024-05' },
  notBefore: '',
  licence: '',
  damage: [{ lines: [3, 4], text: 'A cell: lost.' }],
  interest: 'It sells brakes.',
  sells: ['brakes', 'tyres'],
  sections: [
    {
      id: 'brakes',
      heading: 'Brakes',
      restored: true,
      from: 1,
      to: 4,
      digest: 'Retold.\n\nIn two parts.',
      statements: [
        statement(1, 'Disc brakes stop sooner.', ['disc-stops-sooner', 'drum-fades']),
        statement(3, 'Rim brakes are light.', ['rim-lightest']),
        { ...statement(4, 'none'), cell: { row: 'Oil', column: 'Drum' } },
      ],
    },
  ],
  others: [],
};
const blank = worksheetText(sheet);
const records = inspect(fixtureDir).records;

const take = (text: string) =>
  settled({
    file: 'a.worksheet.md',
    text,
    read: readWorksheet('a.worksheet.md', text),
    dir: fixtureDir,
    records,
    archived,
    before: () => undefined,
  });

/** The sheet with an edit in the block of a line. */
function edited(line: number, from: string, to: string, text = blank): string {
  const [before = '', block = '', ...rest] = text.split(
    new RegExp(
      `(?=^### ${line}\\b)|(?=^### ${line === 4 ? 'none' : line + (line === 1 ? 2 : 1)}\\b)`,
      'm',
    ),
  );
  expect(block).toContain(from);
  return [before, block.replace(from, to), ...rest].join('');
}

test('is read as it was written', () => {
  expect(readWorksheet('a.worksheet.md', blank)).toMatchObject({ sheet, problems: [] });
});

test('reads a title in quotes as YAML does, and keeps the quotes that are its own', () => {
  const titled = (title: string) =>
    readWorksheet('a.worksheet.md', blank.replace('Which: one?', title)).sheet.title;
  expect(titled('"Which: \\"one\\"?"')).toBe('Which: "one"?');
  expect(titled("'Which'")).toBe('Which');
  expect(titled('"One" or "two"')).toBe('"One" or "two"');
  const own = { ...sheet, title: '"Which?"' };
  expect(readWorksheet('a.worksheet.md', worksheetText(own)).sheet.title).toBe('"Which?"');
});

test('takes null for what is not known', () => {
  const unknown = { ...sheet, author: { value: 'null' }, published: { value: 'null' } };
  const text = take(worksheetText(unknown)).files.get(
    `${fixtureDir}/sources/spoke-works/article.mdx`,
  );
  expect(text).toContain('author:\n  name: null\n  printed: false\n');
  expect(text).toContain('published:\n  date: null\n  printed: false\n');
});

test('takes a note on why a line says nothing', () => {
  const { files, problems } = take(
    edited(3, '- [ ] nothing: background', '- [x] nothing: boilerplate, an advertisement'),
  );
  expect(problems).toEqual([]);
  expect(files.get(`${fixtureDir}/sources/spoke-works/article.mdx`)).toContain(
    '{ from: 3, to: 3, kind: boilerplate, note: an advertisement }',
  );
});

test('a mark takes a claim that is there, a sentence makes a new one, and what is left alone stays', () => {
  const one = edited(1, '- [ ] disc-stops-sooner', '- [X] disc-stops-sooner');
  const { files, lines, problems } = take(
    edited(3, '- [ ] new:', '- [ ] new: A rim brake hardly\n  weighs a thing: try it.', one),
  );
  expect(problems).toEqual([]);
  expect(lines[0]).toBe('Taken from 2 statements: 2 sayings, 1 new claim; 0 say nothing; 1 left.');
  expect(files.get(`${fixtureDir}/sources/spoke-works/sayings.yaml`)).toMatch(
    /claim: disc-stops-sooner\n {4}lines:\n {6}- \{ line: 1, hash: "?\w+"? \}\n {2}- claim: rim-brake-hardly-weighs-thing-try/,
  );
  expect(files.get(`${fixtureDir}/claims/stopping.yaml`)).toContain(
    'text: "A rim brake hardly weighs a thing: try it."',
  );
  expect(files.get(`${fixtureDir}/sources/spoke-works/article.mdx`)).toContain('draft: true');
});

test('is finished when all is decided: the article is no draft then', () => {
  const all = [
    [1, '- [ ] disc-stops-sooner', '- [x] disc-stops-sooner'],
    [3, '- [ ] nothing: background', '- [x] nothing: lead-in'],
    [4, '- [ ] other:', '- [ ] other: drum-no-care'],
  ] as const;
  const { files, problems } = take(
    all.reduce((text, [line, from, to]) => edited(line, from, to, text), blank),
  );
  expect(problems).toEqual([]);
  const article = files.get(`${fixtureDir}/sources/spoke-works/article.mdx`);
  expect(article).not.toContain('draft');
  expect(article).toContain('{ from: 3, to: 3, kind: lead-in }');
  expect(article).toMatch(/Oil\s+\| <Claim id="drum-no-care" \/> \|/);
  expect(article).toContain('In two parts. <Claim id="disc-stops-sooner" />');
});

test('what is left undecided says nothing once a person has said so', () => {
  const one = edited(1, '- [ ] disc-stops-sooner', '- [x] disc-stops-sooner');
  const { files, lines, problems } = take(one.replace('- the rest:', '- the rest: lead-in'));
  expect(problems).toEqual([]);
  expect(lines[0]).toBe('Taken from 3 statements: 1 saying, 0 new claims; 2 say nothing; 0 left.');
  const article = files.get(`${fixtureDir}/sources/spoke-works/article.mdx`);
  expect(article).not.toContain('draft');
  expect(article).toContain('{ from: 3, to: 4, kind: lead-in }');
  const wrong = take(one.replace('- the rest:', '- the rest: nonsense'));
  expect(wrong.problems.map(formatProblem)).toEqual([
    expect.stringMatching(/"nonsense" is nothing that such a line can be; allowed: .*background/),
  ]);
  expect(one.split('\n')[(wrong.problems[0]?.line ?? 0) - 1]).toBe('- the rest:');
  expect(wrong.lines[0]).toContain('2 left');
});

test('a section that nobody has retold is its claims in their own words', () => {
  const untold = blank.replace('Retold.\n\nIn two parts.', '');
  const one = edited(1, '- [ ] disc-stops-sooner', '- [x] disc-stops-sooner', untold);
  const two = edited(3, '- [ ] new:', '- [ ] new: A {rim} weighs <little>.', one);
  const { files, lines } = take(two.replace('- the rest:', '- the rest: background'));
  const article = files.get(`${fixtureDir}/sources/spoke-works/article.mdx`);
  expect(article).toContain(
    '<Section id="brakes">\n\n- In rain, disc brakes stop sooner than rim brakes. <Claim id="disc-stops-sooner" />\n- A \\{rim} weighs \\<little>. <Claim id="',
  );
  expect(lines[1]).toMatch(/^All of the worksheet is taken/);
});

test('two statements of one claim are one saying, with the note of each', () => {
  const one = edited(1, '- [ ] disc-stops-sooner', '- [x] disc-stops-sooner');
  const two = edited(1, '- note:', '- note: In rain.', one);
  const { files } = take(edited(3, '- [ ] other:', '- [x] other: disc-stops-sooner', two));
  expect(files.get(`${fixtureDir}/sources/spoke-works/sayings.yaml`)).toMatch(
    /^sayings:\n {2}- claim: disc-stops-sooner\n {4}lines:\n {6}- \{ line: 1, hash: "?\w+"?, note: In rain\. \}\n {6}- \{ line: 3, hash: "?\w+"? \}\n$/,
  );
});

/** A wrong decision: the line, what is written, and the one thing that is said. */
const wrong: Record<string, readonly [line: number, from: string, to: string, says: RegExp]> = {
  'a mark that is none': [
    1,
    '[ ] drum-fades',
    '[?] drum-fades',
    /\[\?\] is no mark; allowed: \[x\] or \[ \]/,
  ],
  'a claim that nobody has': [
    1,
    '- [ ] other:',
    '- [ ] other: disc-stops-soner',
    /no claim "disc-stops-soner"; .*did you mean "disc-stops-sooner"/,
  ],
  'other without an id': [
    1,
    '- [ ] other:',
    '- [x] other:',
    /"other" is marked and names no claim \(write its id/,
  ],
  'new without a text': [1, '- [ ] new:', '- [x] new:', /"new" is marked and says nothing/],
  'two new claims at once': [
    1,
    '- [ ] new:\n',
    '- [ ] new: Discs win.\n- [ ] new: Rims lose.\n',
    /a second new claim in one block; allowed: one at a time \(take the first alone/,
  ],
  'a claim that is there already': [
    1,
    '- [ ] new:',
    '- [ ] new: Disc brakes are heavier than rim brakes.',
    /this is the claim "disc-heavier" \(name it behind "other:"/,
  ],
  'nothing and a claim': [
    1,
    '- [ ] nothing',
    '- [x] drum-fades\n- [x] nothing',
    /marked as nothing and as a claim/,
  ],
  'nothing that is no kind of line': [
    1,
    '- [ ] nothing: background',
    '- [x] nothing: backgound',
    /"backgound" is nothing that such a line can be.*did you mean "background"/,
  ],
  'a criterion that nobody has': [
    1,
    '- [ ] new:\n  criterion: stopping',
    '- [ ] new: Discs win.\n  criterion: stoping',
    /criterion is "stoping"; .*did you mean "stopping"/,
  ],
  'a subject that nobody has': [
    1,
    '- [ ] new:\n  criterion: stopping (or weight); subjects: disc',
    '- [ ] new: Discs win.\n  criterion: stopping; subjects: dics',
    /subject is "dics"; .*did you mean "disc"/,
  ],
  'no subject': [
    1,
    '- [ ] new:\n  criterion: stopping (or weight); subjects: disc, rim',
    '- [ ] new: Discs win.\n  criterion: stopping; subjects:',
    /no subject; allowed: disc, drum, rim/,
  ],
  'a kind that is none': [
    1,
    '- [ ] new:\n  criterion: stopping (or weight); subjects: disc, rim; stance: disc; kind: fact',
    '- [ ] new: Discs win.\n  criterion: stopping; subjects: disc; stance: disc; kind: fakt',
    /kind is "fakt"; .*did you mean "fact"/,
  ],
  'a stance that is none': [
    1,
    '- [ ] new:\n  criterion: stopping (or weight); subjects: disc, rim; stance: disc',
    '- [ ] new: Discs win.\n  criterion: stopping; subjects: disc; stance: dsc',
    /stance is "dsc"/,
  ],
  'a field that is none': [
    1,
    '; kind: fact',
    '; knd: fact',
    /"knd: fact" says nothing of the claim.*did you mean "kind"/,
  ],
  'a line that is not understood': [
    1,
    '- note:',
    'note to myself',
    /"note to myself" is not understood/,
  ],
  'a line of the text that is not there': [4, '### 4', '### 44, 4', /no line 44; allowed: 1 to 4/],
};

test.each(Object.entries(wrong))(
  '%s is told once, at its line, and left',
  (_, [line, from, to, says]) => {
    const text = edited(line, from, to).replace('### 44, 4: Oil', '### 44: Oil');
    const marked = text
      .replace('### 44: Oil | Drum', '### 44: Oil | Drum')
      .replace(/(### 44[\s\S]*?- \[ \] other:)/, '$1 drum-no-care');
    const { problems, files } = take(marked);
    expect(problems.map(formatProblem)).toEqual([expect.stringMatching(says)]);
    const told = marked.split('\n')[(problems[0]?.line ?? 0) - 1] ?? '';
    expect(told).not.toBe('');
    expect(files.has(`${fixtureDir}/sources/spoke-works/sayings.yaml`)).toBe(false);
  },
);

test('words of the article are told where they are written', () => {
  const long = 'Whoever rides in rain on steep hills should take discs on both wheels';
  const own = `${archived}\n${long}.`;
  const text = edited(1, '- [ ] new:', `- [ ] new: ${long}, they say.`);
  const { problems } = settled({
    file: 'a.worksheet.md',
    text,
    read: readWorksheet('a.worksheet.md', text),
    dir: fixtureDir,
    records,
    archived: own,
    before: () => undefined,
  });
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /words of the article's: "whoever rides .* wheels" \(say it in our own\)/,
    ),
  ]);
});

test('adds to files and leaves what they hold as it was', () => {
  const there = new Map([
    [
      `${fixtureDir}/sources/spoke-works/sayings.yaml`,
      '# mine\nsayings:\n  - claim: disc-stops-sooner # too\n    lines:\n      - {line: 3, hash: abcdef01}\n    note: Kept.\n',
    ],
  ]);
  const text = edited(1, '- [ ] disc-stops-sooner', '- [x] disc-stops-sooner');
  const { files } = settled({
    file: 'a.worksheet.md',
    text,
    read: readWorksheet('a.worksheet.md', text),
    dir: fixtureDir,
    records,
    archived,
    before: (path) => there.get(path),
  });
  expect(files.get(`${fixtureDir}/sources/spoke-works/sayings.yaml`)).toMatch(
    /^# mine\nsayings:\n {2}- claim: disc-stops-sooner # too\n {4}lines:\n {6}- \{line: 3, hash: abcdef01\}\n {6}- \{ line: 1, hash: "\w+" \}\n {4}note: Kept\.\n$/,
  );
});

test('what was decided is carried to a fresh sheet, by the words', () => {
  const text = edited(1, '- [ ] disc-stops-sooner', '- [x] disc-stops-sooner');
  const old = readWorksheet('a.worksheet.md', text).sheet;
  const fresh = {
    ...sheet,
    publisher: { value: '' },
    interest: '',
    sections: sheet.sections.map((section) => ({
      ...section,
      digest: '',
      statements: section.statements.slice(0, 1).map((one) => ({ ...one, lines: [9] })),
    })),
  };
  const { sheet: now, lost } = carried(old, fresh);
  expect(now.sections[0]).toMatchObject({
    digest: 'Retold.\n\nIn two parts.',
    statements: [{ lines: [9], decision: { claims: ['disc-stops-sooner'] } }],
  });
  expect([now.interest, now.publisher.value, lost]).toEqual([
    'It sells brakes.',
    'Spoke Works',
    [],
  ]);
});

test('begins a file that is blank as one that is not there', () => {
  const claim = {
    id: 'a',
    criterion: 'b',
    subjects: ['disc'],
    stance: 'even',
    kind: 'fact',
    text: 'C.',
  };
  expect(claimsText(undefined, [claim])).toMatch(/^claims:\n {2}- id: a\n/);
  for (const blank of ['', ' \n'])
    expect(claimsText(blank, [claim])).toBe(claimsText(undefined, [claim]));
  expect(claimsText('claims:\n  - x\n', [claim])).toMatch(/^claims:\n {2}- x\n {2}- id: a\n/);
});

test('a section without claims says that it states nothing, or what is left to decide', () => {
  const told = (statements: SheetSection['statements']) =>
    sheet.sections.map((section) =>
      sectionDigest({ ...section, digest: '', statements }, [], new Map()),
    );
  expect(told([])).toEqual([
    expect.stringContaining('\n\nNothing here is stated of what is compared.\n\n'),
  ]);
  expect(told([statement(1, 'Disc brakes stop sooner.')])).toEqual([
    expect.stringContaining('\n\nTo be decided: what lines 1 to 4 say.\n\n'),
  ]);
});
