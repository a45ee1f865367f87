import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Knowledge, link } from '../../src/knowledge/knowledge.ts';
import { inspect } from '../../src/knowledge/load.ts';
import { syntheticBase } from '../bench/synthetic.ts';
import { knowledge as real } from '../built.ts';
import { fixtureDir } from '../fixture.ts';

const guides = { 'guides/method.mdx': readFileSync(join(fixtureDir, 'guides/method.mdx'), 'utf8') };

/** A made-up base on the disk, until the test ends. */
function written(sources: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, text] of syntheticBase(real, sources, guides)) {
    mkdirSync(join(dir, dirname(path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

test('a made-up knowledge base breaks no rule', () => {
  const { problems, records } = inspect(written(5));
  expect(problems).toEqual([]);
  expect(records.sources).toHaveLength(5);
  expect(records.claims.length).toBeGreaterThan(100);
});

/** Of the claims, the share that 1, 2, 3 … sources make. */
function sharesOf({ claims, sayingsOf }: Knowledge): number[] {
  const counts = claims.map(({ id }) => sayingsOf(id).length);
  return [1, 2, 3, 4].map(
    (makers) => counts.filter((count) => count === makers).length / claims.length,
  );
}

test('articles of a made-up base repeat each other and themselves as the real ones do', () => {
  const made = link(inspect(written(20)).records);
  for (const [index, share] of sharesOf(made).entries())
    expect(share, `made by ${index + 1}`).toBeCloseTo(sharesOf(real)[index] ?? 0, 1);
  const placesEach = ({ sayings }: Knowledge) =>
    sayings.flatMap(({ lines }) => lines).length / sayings.length;
  expect(placesEach(made) / placesEach(real)).toBeCloseTo(1, 1);
});

test('the same seed makes the same base, another seed another', () => {
  expect([...syntheticBase(real, 2, guides)]).toEqual([...syntheticBase(real, 2, guides)]);
  expect([...syntheticBase(real, 2, guides, 2)]).not.toEqual([...syntheticBase(real, 2, guides)]);
});
