import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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
