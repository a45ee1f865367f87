/**
 * The fixture, grown to the size at which layouts, lists and filters have something to do: two dozen criteria more, with every level,
 * finding, certainty and verdict, and a third article whose claims fill more than one page of the list.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Copy, fixtureCopyIn } from './fixture.ts';

const parts =
  'Pads Cables Levers Hubs Spokes Tyres Forks Frames Saddles Pedals Chains Gears Lights Racks Wheels Bolts Bearings Noise Heat Dust Mud Ice Price Fitting'.split(
    ' ',
  );
const subjects = ['disc', 'drum', 'rim'] as const;
const against = { disc: '2', drum: '2', rim: '2' };
const checked = '2026-10-02';
const levels = {
  'built-in': 'The brake comes with it.',
  official: 'The maker of the brake sells it.',
  extension: 'Another maker sells it.',
  none: 'Nobody sells it.',
};
const findings = [
  { favours: 'disc', cause: 'bites-harder', certainty: 'high', reasons: ['documented-behaviour'] },
  { favours: 'drum', cause: 'rides-along', certainty: 'moderate', reasons: ['single-source'] },
  {
    favours: 'rim',
    cause: 'rides-along',
    certainty: 'low',
    reasons: ['secondary-only', 'undated'],
  },
  { favours: 'even', certainty: 'high', reasons: ['several-primary-sources'] },
  { certainty: 'high', reasons: ['documented-behaviour'] },
  { favours: 'depends', on: 'the road', certainty: 'moderate', reasons: ['judgement-needed'] },
  undefined,
] as const;
const verdicts = [
  'supported',
  'partly',
  'misleading',
  'outdated',
  'wrong',
  'unverifiable',
  'opinion',
  undefined,
] as const;
const stances = [...subjects, 'even', 'none'] as const;

/** Claims of the third article on each criterion: enough for a second page of the list. */
const each = 5;
const article = 'workshop-log';
/** Lines of the article: a title, a blank line, then one claim on each. */
const firstLine = 3;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const idOf = (part: string) => part.toLowerCase();
const cites = (part: string, number: number) => [
  { reference: `manual-${idOf(part)}-${number}`, shows: `What it says of ${idOf(part)}` },
];

/** Every third criterion is answered by the same level for all, so that a filter for differences leaves it out; the others by facts. */
const hasLevels = (index: number) => index % 3 === 0;
const answerOf = (index: number, subject: number) =>
  hasLevels(index)
    ? { support: at(Object.keys(levels), index) }
    : { fact: { value: `${index + subject}`, unit: 'turns' } };

function criterionOf(part: string, index: number) {
  const finding = at(findings, index);
  return {
    name: part,
    question: `What does the brake ask of the ${idOf(part)}?`,
    definition: `What belongs under ${idOf(part)}, for the tests.`,
    ...(hasLevels(index) && { levels }),
    ...((finding === undefined || 'favours' in finding) && {
      polarity: `Less to do for the ${idOf(part)}.`,
    }),
    aliases: [`the ${idOf(part)} of a bicycle`],
    related: [idOf(at(parts, index + 1))],
    cells: Object.fromEntries(
      subjects.map((subject, number) => [
        subject,
        {
          ...answerOf(index, number),
          text: `The ${subject} brake and its ${idOf(part)}, in a few plain words.`,
          references: cites(part, 1),
          against: { [subject]: '2' },
          checked,
        },
      ]),
    ),
    ...(finding && {
      finding: {
        ...finding,
        text: `Of the ${idOf(part)} the manual says enough to tell the three brakes apart.`,
        references: cites(part, 2),
        against,
        checked,
      },
    }),
  };
}

/** The id of claim number `number`. */
const claimId = (number: number) =>
  `${idOf(at(parts, Math.floor(number / each)))}-${(number % each) + 1}`;

function claimOf(number: number) {
  const part = at(parts, Math.floor(number / each));
  const verdict = at(verdicts, number);
  const stance = at(stances, number);
  return {
    id: claimId(number),
    subjects,
    stance,
    kind: verdict === 'opinion' ? 'opinion' : 'fact',
    text: `Entry ${number + 1} of the log has its own word on the ${idOf(part)}.`,
    ...(verdict && {
      check: {
        verdict,
        why: `The manual has a page on the ${idOf(part)}, and entry ${number + 1} was held against it.`,
        references:
          verdict === 'opinion' || verdict === 'unverifiable' ? [] : cites(part, (number % 2) + 1),
        against: verdict === 'opinion' ? {} : against,
        checked,
      },
    }),
  };
}

const sayingOf = (number: number) => ({
  claim: claimId(number),
  lines: [{ line: firstLine + number, hash: number.toString(16).padStart(8, '0') }],
});
const numbers = Array.from({ length: parts.length * each }, (_, number) => number);
const claims = numbers.map(claimOf);
const sayings = numbers.map(sayingOf);

const source = {
  id: article,
  title: 'A year of the workshop',
  url: 'https://example.org/workshop-log/',
  publisher: { name: 'The Workshop', printed: true },
  author: { name: 'Ada Wheel', printed: true },
  published: { date: '2025-03-12', printed: true },
  interest: 'Made up for the tests.',
  sells: ['brakes'],
  sha256: 'ab'.repeat(32),
  lines: firstLine + claims.length,
  damage: [],
  sections: [{ id: 'log', heading: 'The log', from: firstLine, to: firstLine + claims.length - 1 }],
  ledger: [
    { from: 1, to: 1, kind: 'origin' },
    { from: 2, to: 2, kind: 'blank' },
    { from: firstLine, to: firstLine + claims.length - 1, kind: 'claims' },
    { from: firstLine + claims.length, to: firstLine + claims.length, kind: 'blank' },
  ],
};

const disagreement = (part: string) => ({
  id: `${idOf(part)}-or-not`,
  question: `Do the ${idOf(part)} matter?`,
  sides: [1, 2].map((number) => ({
    says: number === 1 ? 'They do.' : 'They do not.',
    claims: [`${idOf(part)}-${number}`],
  })),
  resolution: 'The log says both, of different rides.',
  references: [],
});

const references = parts.flatMap((part) =>
  [1, 2].map((number) => ({
    id: `manual-${idOf(part)}-${number}`,
    title: `The brake manual: ${idOf(part)}, part ${number}`,
    url: `https://example.org/manual/${idOf(part)}/${number}/`,
    kind: 'documentation',
    version: '2',
    opened: checked,
  })),
);

/** A fact has one place: content may not point at another value. */
const yamlOf = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });

const page = (front: object, body: string) => `---\n${yamlOf(front)}---\n\n${body}\n`;

/** A region that some program of the lab marks, for criteria that show code. */
function someSnippet(): { file: string; region: string } {
  const programs = readdirSync('lab', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .toSorted();
  for (const path of programs) {
    const [, region] =
      /^# region: ([a-z][\w-]*)$/m.exec(readFileSync(join('lab', path), 'utf8')) ?? [];
    if (region) return { file: join('lab', path), region };
  }
  throw new Error('no program below lab/ marks a region');
}

/** Writes the grown base into the folder `dir`, as a copy to break. */
export function writeGrownBase(dir: string): Copy {
  const copy = fixtureCopyIn(dir);
  const add = (file: string, records: readonly object[]) =>
    writeFileSync(
      join(dir, file),
      yamlOf([...(parse(readFileSync(join(dir, file), 'utf8')) as object[]), ...records]),
    );
  const put = (file: string, text: string) => writeFileSync(join(dir, file), text);
  for (const [index, part] of parts.entries()) {
    const snippets = index === 0 ? subjects.map((subject) => ({ subject, ...someSnippet() })) : [];
    put(
      `criteria/${idOf(part)}.mdx`,
      page(
        { ...criterionOf(part, index), snippets },
        `The reading of ${idOf(part)} <Ref id="manual-${idOf(part)}-1" /> and <Ref id="manual-${idOf(part)}-2" />.`,
      ),
    );
  }
  const half = parts.length / 2;
  add('groups.yaml', [
    { id: 'parts', name: 'Parts', criteria: parts.slice(0, half).map(idOf) },
    { id: 'rides', name: 'Rides', criteria: parts.slice(half).map(idOf) },
  ]);
  add('causes.yaml', [
    { id: 'rides-along', name: 'It rides along', means: 'Nothing has to be bought beside it.' },
  ]);
  add('references/manual.yaml', references);
  for (const part of parts.slice(0, 6))
    put(`disagreements/${idOf(part)}.yaml`, yamlOf([disagreement(part)]));
  for (const [index, part] of parts.entries())
    put(
      `claims/${idOf(part)}.yaml`,
      yamlOf({ claims: claims.slice(index * each, (index + 1) * each) }),
    );
  mkdirSync(join(dir, 'sources', article));
  put(
    `sources/${article}/article.mdx`,
    page(
      source,
      `<Section id="log">\n\nA year retold <Claim id="${claims[0]?.id}" />.\n\n</Section>`,
    ),
  );
  put(`sources/${article}/sayings.yaml`, yamlOf({ sayings }));
  return copy;
}
