import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeIndex } from '../../../src/outputs/search/write-index.ts';

test('an engine that hangs is ended, and the build says so', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const program = join(dir, 'engine');
  writeFileSync(program, '#!/bin/sh\nexec sleep 600\n');
  chmodSync(program, 0o755);
  process.env['PAGEFIND_BINARY_PATH'] = program;
  onTestFinished(() => {
    delete process.env['PAGEFIND_BINARY_PATH'];
  });
  await expect(writeIndex([], join(dir, 'index'), 300)).rejects.toThrow(
    'search index: the engine has not answered for 0.3 s',
  );
});

describe('the index', () => {
  const none = { errors: [] as string[] };
  const claim = {
    address: '/claims/x/',
    kind: 'claim',
    title: 'Rims last 24,000 km',
    text: 'Said by 1,234,567 riders, of whom 12 rode 3,45 km.',
  } as const;

  /** Writes records with an engine that answers `answers` where it is asked for it, and gives what it was asked for. */
  async function written(records: readonly object[], answers: object = {}) {
    const index = {
      addCustomRecord: vi.fn(async (_: object) => none),
      writeFiles: vi.fn(async (_: object) => none),
      deleteIndex: vi.fn(async () => null),
      ...answers,
    };
    const engine = {
      createIndex: vi.fn(async () => ({ ...none, index })),
      close: vi.fn(),
      ...answers,
    };
    vi.resetModules();
    vi.doMock('pagefind', () => engine);
    onTestFinished(() => {
      vi.doUnmock('pagefind');
      vi.resetModules();
    });
    const { writeIndex: write } = await import('../../../src/outputs/search/write-index.ts');
    await write(records as Parameters<typeof write>[0], '/out');
    return { engine, index, added: index.addCustomRecord.mock.calls.map(([record]) => record) };
  }

  test('has an entry for each record, and numbers also as they are typed', async () => {
    const { engine, index, added } = await written([claim]);
    expect(engine.createIndex.mock.calls).toEqual([[{ forceLanguage: 'en' }]]);
    expect(added).toEqual([
      {
        url: '/claims/x/',
        content: claim.text,
        language: 'en',
        meta: { title: claim.title, kind: 'claim', aliases: '24000, 1234567' },
        filters: { kind: ['claim'] },
      },
    ]);
    expect(index.writeFiles.mock.calls).toEqual([[{ outputPath: '/out' }]]);
    expect(index.deleteIndex).toHaveBeenCalledTimes(1);
  });
  test('quotes why a claim has its verdict before what is said of it', async () => {
    const filters = { subject: ['Disc', 'Rim'] };
    const [record] = (
      await written([{ ...claim, why: 'Of 5,000.', of: 'Life', aliases: ['age', 'span'], filters }])
    ).added;
    expect(record).toMatchObject({
      content: `Of 5,000. ¦ ${claim.text}`,
      meta: { of: 'Life', aliases: 'age, span, 24000, 1234567, 5000' },
      filters: { kind: ['claim'], subject: ['Disc', 'Rim'] },
    });
  });
  const fault = async () => ({ errors: ['disk full', 'no room'] });
  test.each([
    ['starting', { createIndex: fault }, 'starting failed: disk full; no room'],
    ['that gives none', { createIndex: async () => none }, 'the engine gave no index'],
    ['adding', { addCustomRecord: fault }, 'adding /claims/x/ failed: disk full; no room'],
    ['writing', { writeFiles: fault }, 'writing failed: disk full; no room'],
  ])('is refused where the engine reports a fault, %s', (_, answers, message) =>
    expect(written([claim], answers)).rejects.toThrow(`search index: ${message}`),
  );
});
