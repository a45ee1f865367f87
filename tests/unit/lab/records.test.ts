import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sealOf } from '../../../src/knowledge/sealed.ts';
import { orphans, readRecord, writeRecord } from '../../../src/lab/records.ts';
import type { Experiment } from '../../../src/schema/index.ts';

const content = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(content, { recursive: true }));

const record: Experiment = {
  id: 'open-door',
  question: 'Is it open?',
  answer: 'Yes.',
  reading: 'Open means 200.',
  kind: 'exact',
  criteria: ['security'],
  versions: { red: '1.0' },
  command: 'npm run lab -- open-door',
  code: ['lab/experiments/open-door/on_red.py'],
  observed: { red: 200 },
  figures: [],
  date: '2026-11-21',
  machine: 'Linux x64',
};

test('reads back what it wrote, and leaves nothing else behind', () => {
  writeRecord(content, record);
  expect(readRecord(content, 'open-door')).toEqual({ ...record, seal: sealOf(record) });
  expect(readdirSync(join(content, 'experiments'))).toEqual(['open-door.json']);
  expect(readFileSync(join(content, 'experiments', 'open-door.json'), 'utf8')).toMatch(/\n}\n$/);
});

test('has no record of what never ran', () => {
  expect(readRecord(content, 'never-ran')).toBeUndefined();
});

test('names the place of a breach of the schema', () => {
  writeFileSync(
    join(content, 'experiments', 'broken.json'),
    JSON.stringify({ ...record, kind: 'exat' }, null, 2),
  );
  expect(() => readRecord(content, 'broken')).toThrow(
    /experiments\/broken\.json:6:\d+ kind is "exat"/,
  );
});

test('finds records that no experiment writes', () => {
  expect(orphans(content, ['open-door'])).toEqual(['broken']);
});

test('every record of this knowledge base is sealed', () => {
  const names = readdirSync('content/experiments');
  expect(
    names.filter(
      (name) => !readFileSync(join('content/experiments', name), 'utf8').includes('"seal"'),
    ),
  ).toEqual([]);
});
