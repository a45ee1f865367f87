import { expect, test } from 'vitest';
import { readStructure } from '../../../src/ingest/structure.ts';
import { field, structureOf, textOf } from './field.ts';

const cellsOf = (...lines: string[]) =>
  structureOf(...lines).tables.map(({ rows }) =>
    rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.text)]),
  );

test('cuts a row whose label and cells run together', () => {
  expect(cellsOf('Feature LarchRowan', 'SyncBy folder.Built in.', 'PriceFreeFour crowns')).toEqual([
    [
      ['Sync', 'By folder.', 'Built in.'],
      ['Price', 'Free', 'Four crowns'],
    ],
  ]);
});

test('leaves a word with a capital inside whole where the article uses it elsewhere', () => {
  const rows = cellsOf(
    'Larch reads MacroDown files.',
    '',
    'Point Larch Rowan',
    'FilesMacroDownVault',
    'PriceFreePaid',
  );
  expect(rows[0]?.[0]).toEqual(['Files', 'MacroDown', 'Vault']);
});

test('finds a label that ends with a space when it is a heading of the article', () => {
  const rows = cellsOf(
    'Offline work',
    '',
    'Larch needs no connection.',
    '',
    'Point Larch Rowan',
    'Offline work always possibleOnly after unlocking',
    'PriceFreePaid',
  );
  expect(rows[0]?.[0]).toEqual(['Offline work', 'always possible', 'Only after unlocking']);
});

test('puts the cells of a row that is broken over lines together', () => {
  const rows = cellsOf(
    'Sync',
    '',
    'Rowan syncs.',
    '',
    'Point LarchRowan',
    'PriceFreePaid',
    'Sync',
    '',
    'By folder',
    '',
    'Built in',
    'SearchFastSlow',
  );
  expect(rows[0]?.[1]).toEqual(['Sync', 'By folder', 'Built in']);
});

test('leaves a lost cell empty instead of moving its neighbour', () => {
  const rows = cellsOf(
    'Sync',
    '',
    'Rowan syncs.',
    '',
    'Point LarchRowan',
    'PriceFreePaid',
    'Sync',
    '',
    'By folder',
    '',
    'SearchFastSlow',
  );
  expect(rows[0]?.slice(1)).toEqual([
    ['Sync', 'By folder', undefined],
    ['Search', 'Fast', 'Slow'],
  ]);
});

test('follows the order of the columns, not that of the subjects', () => {
  const [table] = structureOf('Point Rowan Larch', 'PricePaidFree', 'SyncBuilt inBy folder').tables;
  expect(table?.columns.map(({ subject }) => subject)).toEqual(['rowan', 'larch']);
});

test('reads tables with pipes, with tabs, and with a cell per line', () => {
  const expected = [
    [
      ['Price', 'Free', 'Paid'],
      ['Sync', 'By folder', 'Built in'],
    ],
  ];
  expect(
    cellsOf(
      '| Point | Larch | Rowan |',
      '|---|---|---|',
      '| Price | Free | Paid |',
      '| Sync | By folder | Built in |',
    ),
  ).toEqual(expected);
  expect(cellsOf('Point\tLarch\tRowan', 'Price\tFree\tPaid', 'Sync\tBy folder\tBuilt in')).toEqual(
    expected,
  );
  expect(
    cellsOf('Point', 'Larch', 'Rowan', 'Price', 'Free', 'Paid', 'Sync', 'By folder', 'Built in'),
  ).toEqual(expected);
});

test('ends the table at the first line that fits no row', () => {
  const [table] = structureOf(
    'Point Larch Rowan',
    'PriceFreePaid',
    'SyncFolderBuilt in',
    '',
    'So which of the two should a careful writer take home in the end?',
  ).tables;
  expect(table?.to).toBe(3);
});

test('takes a heading that sets the subjects against each other for no table', () => {
  expect(
    structureOf(
      'Larch vs Rowan',
      'Larch and Rowan',
      '',
      'Both are apps for notes, and both have been around for years.',
    ).tables,
  ).toEqual([]);
});

test('reads any number of columns', () => {
  const wide = { ...field, subjects: [...field.subjects, { id: 'alder', name: 'Alder' }] };
  const { tables } = readStructure(
    textOf(
      'Larch, Rowan and Alder',
      '',
      'Point LarchRowanAlder',
      'PriceFreePaidFree for one',
      'SyncBy folder.Built in.None.',
    ),
    wide,
  );
  expect(tables[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
    ['Free', 'Paid', 'Free for one'],
    ['By folder.', 'Built in.', 'None.'],
  ]);
});

test('ends a table with a cell per line where the distance between its lines changes', () => {
  const cells = [
    'Point',
    'Larch',
    'Rowan',
    'Price',
    'Free',
    'Paid',
    'Sync',
    'By folder',
    'Built in',
  ];
  expect(structureOf(...cells, '', 'Weak points', 'No sync', 'No themes').tables[0]?.to).toBe(9);
});
