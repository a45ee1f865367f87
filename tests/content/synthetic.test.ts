import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inspect, loadKnowledge } from '../../src/knowledge/load.ts';
import { syntheticBase } from '../bench/synthetic.ts';
import { fixtureDir } from '../fixture.ts';

const real = loadKnowledge('content');
const guides = { 'guides/method.mdx': readFileSync(join(fixtureDir, 'guides/method.mdx'), 'utf8') };

test('a made-up knowledge base breaks no rule', () => {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, text] of syntheticBase(real, 5, guides)) {
    mkdirSync(join(dir, dirname(path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const { problems, records } = inspect(dir);
  expect(problems).toEqual([]);
  expect(records.sources).toHaveLength(5);
  expect(records.claims.length).toBeGreaterThan(100);
});

test('the same seed makes the same base, another seed another', () => {
  expect([...syntheticBase(real, 2, guides)]).toEqual([...syntheticBase(real, 2, guides)]);
  expect([...syntheticBase(real, 2, guides, 2)]).not.toEqual([...syntheticBase(real, 2, guides)]);
});
