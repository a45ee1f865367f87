import { expect, test } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { type Asked, choiceAnswer, decisionRecord } from '../../../src/outputs/copy/decision.ts';
import { formats, type Share, sheetOf } from '../../../src/outputs/copy/formats.ts';
import {
  tableCsv,
  tableHtml,
  tableMarkdown,
  tableShort,
  tableShortHtml,
} from '../../../src/outputs/copy/table-text.ts';
import { tableData } from '../../../src/outputs/copy/tables.ts';
import { needJson } from '../../../src/outputs/json/need.ts';
import { choiceVerdict } from '../../../src/sentences/choice.ts';
import { fixtureDir } from '../../fixture.ts';
import { bare, otherwise } from './otherwise.ts';
import { together } from './write.ts';

const absolute = (address: string) => `https://brakes.example${address}`;
const baseOf = (knowledge: Knowledge) => ({
  knowledge,
  href: (address: string) => `/x${address}`,
  absolute,
});

const share: Share = {
  lead: 'Wrong',
  statement: '50 % of “R&D_#~^{x}” goes \\into <discs>',
  why: 'The manual gives four metres & seven, i.e. less. It is a [test].',
  more: 'Said by Cycling Weekly.',
  sources: [
    { title: 'Manual: *Stopping*', url: 'https://brakes.example/manual?a=1&b=2#rain' },
    { title: 'Notes', url: 'https://brakes.example/notes' },
  ],
  stamp: 'Checked 1 October 2026 against Disc 2.',
  url: 'https://example.org/claims/x-y/#z',
  site: 'Brake & Check',
};
/** What there is to be shared, and what may be missing of it. */
const shares: readonly (readonly [name: string, share: Share])[] = [
  ['of a claim', share],
  ['of a question', { ...share, lead: 'Do discs stop later?', statement: 'No.', why: '' }],
  ['with nothing beside it', { ...share, why: '', more: '', sources: [], stamp: '' }],
  ['that begins like a list', { ...share, lead: '', statement: '', stamp: '1. June', why: '- so' }],
];

test('what is copied of a text is what it was, in every form', async () => {
  const told = shares.flatMap(([name, each]) => [
    ...Object.entries(formats).map(([id, { name: label, of }]) => {
      const { plain, html = '' } = of(each) as { plain: string; html?: string };
      return [`${name}, ${id}: ${label}`, `${plain}\n\n${html}`] as const;
    }),
    [`${name}, sheet`, JSON.stringify(sheetOf(each), undefined, 1)] as const,
  ]);
  await expect(together(told)).toMatchFileSnapshot('./copy-texts.txt');
});

test('what is copied of a table is what it was, in every form', async () => {
  const fixture = loadKnowledge(fixtureDir);
  const two = tableData(baseOf(fixture), fixture.subjects.slice(0, 2));
  const empty = bare().knowledge;
  const tables = [
    ['all', tableData(baseOf(fixture), fixture.subjects)],
    ['two', two],
    ['not weighed', tableData(baseOf(empty), empty.subjects)],
    [
      'without an answer or a day',
      { ...two, checked: '', rows: two.rows.map((row) => ({ ...row, cells: {} })) },
    ],
    ['without versions', { ...two, against: '', rows: [] }],
    ['of references on the site', tableData(baseOf(withOwnReferences(fixture)), fixture.subjects)],
  ] as const;
  const forms = { tableMarkdown, tableShort, tableCsv, tableHtml, tableShortHtml };
  const told = tables.flatMap(([name, table]) =>
    Object.entries(forms).map(([form, of]) => [`${name}, ${form}`, of(table)] as const),
  );
  await expect(together(told)).toMatchFileSnapshot('./copy-tables.txt');
});

/** The base with an experiment behind one of its cells: its page is an address of the site. */
function withOwnReferences(knowledge: Knowledge): Knowledge {
  const criteria = knowledge.criteria.map((criterion) => ({
    ...criterion,
    cells: Object.fromEntries(
      Object.entries(criterion.cells).map(([subject, cell]) => [
        subject,
        cell && { ...cell, experiment: 'wet-stop' },
      ]),
    ),
  }));
  return { ...knowledge, criteria };
}

type Reason = Asked['need']['reasons'][number];

/** The same, resting on a version with a point in it. */
const ofVersion = ({ rests, ...reason }: Reason): Reason => ({
  ...reason,
  rests: rests.map((rest) => ({ ...rest, stamp: 'Checked against Disc 2.1.' })),
});

test('what is copied of a choice is what it was', async () => {
  const { knowledge } = otherwise();
  const [rain, tours] = knowledge.needs.map((need) => needJson(baseOf(knowledge), need));
  if (!rain || !tours) throw new Error('The fixture has no two needs');
  const names = new Map<string, string>(knowledge.subjects.map(({ id, name }) => [id, name]));
  const choices: readonly (readonly Asked[])[] = [
    [],
    [{ need: rain, must: false }],
    [{ need: rain, must: true }],
    [{ need: tours, must: false }],
    [
      { need: tours, must: true },
      { need: rain, must: false },
    ],
    [{ need: { ...tours, neither: rain.neither, reasons: [] }, must: false }],
    [
      {
        need: { ...tours, reasons: [...tours.reasons, ...rain.reasons].map(ofVersion) },
        must: true,
      },
    ],
  ];
  const told = choices.flatMap((asked, index) => {
    const occasion = {
      title: 'Disc or Rim?',
      site: 'Brake_Check',
      versions: 'Checked against Disc_2.',
      names,
      verdict: choiceVerdict(
        asked.map(({ need: { short, favours }, must }) => ({ short, favours, must })),
        names,
      ),
      on: '2026-10-01',
      address: 'https://brakes.example/choose/?need=rain',
      absolute,
    };
    return [
      [`${index}, record`, decisionRecord(asked, occasion)] as const,
      [`${index}, answer`, choiceAnswer(asked, occasion)] as const,
    ];
  });
  await expect(together(told)).toMatchFileSnapshot('./copy-choices.txt');
});
