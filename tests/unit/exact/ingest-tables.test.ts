import { expect, test } from 'vitest';
import { glueOf, splitGlued } from '../../../src/ingest/glue.ts';
import { toLines } from '../../../src/ingest/lines.ts';
import { findTables } from '../../../src/ingest/tables.ts';
import { field } from '../ingest/field.ts';
import { slippedLines } from './slips.ts';
import { together } from './write.ts';

const tables: Readonly<Record<string, string>> = {
  bordered: `Price

| Point | Larch | Rowan | other |
| :--- | ---: | --- | --- |
| Price | free \\| paid | 4 | |
| Sync | yes | no | 3 |

| a | b |
| --- | --- |`,
  'a row without its last border': '| Point | Larch | Rowan |\n| Price | 0 | 4 |\n| Sync | 1 | 2',
  'a head of four words': 'One two three four LarchRowan\nPriceFreePaid\nSyncFastSlow',
  'a head of five words': 'One two three four five LarchRowan\nPriceFreePaid\nSyncFastSlow',
  'with tabs': 'Point\tLarch\tRowan\nPrice\tfree\t\n\nSync\tyes\tno\nthe end',
  'run together': `Offline work
Larch reads MacroDown files.

Point LarchRowan
Price.FreeFour crowns
FilesMacroDownVault
Offline work always possibleOnly after unlocking
Speed (1)Fast: 3 sUp to 9 %Slow
• one
Sync
By folder

Built in
Offline work
• by file
• by key
SearchFast
So which of the two should a careful writer take home in the end, after all that was said and done here?
PriceFreePaid`,
  stacked: `Point of it all
Larch
Rowan
Price of one

Free
Paid
Sync
By folder
Built in
Search
Fast
Slow
Larch
Rowan`,
  'stacked, with space between': `Point

larch

Rowan

Price

Free

Paid

Sync

By folder

Built in
Weak points`,
};

const seenIn = (text: string) =>
  findTables(toLines({ text }), field)
    .map(({ from, to, flattened, corner, columns, rows }) =>
      [
        `${from}–${to}${flattened ? ', flattened' : ''}: ${corner} | ${columns.map(({ title, subject }) => `${title} = ${subject}`).join(' | ')}`,
        ...rows.map(
          ({ label, cells, loose, lines }) =>
            `${lines.join(' ')}: ${label} | ${cells.map((cell) => (cell ? `${cell.text} (${cell.line})` : '–')).join(' | ')}${loose.map(({ text: item, line }) => `; ${item} (${line})`).join('')}`,
        ),
      ].join('\n'),
    )
    .join('\n');

test('the tables that are seen in lines are what they were', async () => {
  const told = Object.entries(tables).flatMap(([name, text]) => {
    const whole = seenIn(text);
    const slipped = slippedLines(text, [
      'left out',
      'in capitals',
      'with a word more',
      'without its first letter',
      'as a question',
    ])
      .map((one) => [`${name}, ${one.name}`, seenIn(one.text)] as const)
      .filter(([, seen]) => seen !== whole);
    return [[name, whole] as const, ...slipped];
  });
  await expect(together(told)).toMatchFileSnapshot('./ingest-tables.txt');
});

const rows = [
  'PriceFreePaid',
  'Price.Free!Paid?No',
  'Speed9 %Fast(1)Slow',
  'ABCde',
  'UI KitHTMLFile',
  'macOSLarchIOSRowan',
  'MacroDownVault',
  'PriceHow: it isFree of charge: soPaid',
  'Offline workYesNo',
  'Offline works YesNo',
  'Offline work',
  'Price',
  'ÄpfelÖlÜber',
  'one two three four five six sevenEightNine',
  `P${'rice'.repeat(124)}Fre`,
  `P${'rice'.repeat(124)}Free`,
  'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOo',
  'AaBb.CcDdEeFfGgHhIiJj!KkLlMmNn.Oo',
];

test('the seams of a row whose cells run together are what they were', async () => {
  const hints = {
    known: new Set(['macrodown', 'macos', 'ios', 'larch', 'rowan', 'free', 'paid', 'html']),
    labels: new Set(['offline', 'offline work', 'price']),
  };
  const told = rows.map((row) => {
    const seams = glueOf(row, hints);
    const cut = [1, 2, 3].map((width) => splitGlued(row, width, seams).join(' | '));
    return `${row}\n${seams.map(({ at, strength }) => `${at}: ${strength}`).join(', ')}\n${cut.join('\n')}\n`;
  });
  await expect(told.join('\n')).toMatchFileSnapshot('./ingest-seams.txt');
});
