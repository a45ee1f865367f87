/**
 * `npm run measure-ingest -- <folder>`: takes in every archived text of the folder as if it were new, and holds what the
 * ingest finds against what people have written of it. Exits 1 when a figure misses its target.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../../src/cli/report.ts';
import { readArticle } from '../../src/ingest/read.ts';
import { vocabularyOf } from '../../src/ingest/vocabulary.ts';
import { contentDir, inspect } from '../../src/knowledge/load.ts';
import type { Records } from '../../src/knowledge/records.ts';
import { hashText } from '../../src/proofs/locators.ts';
import { Refusal, UsageError } from '../../src/scaffold/refusal.ts';
import { type Figures, figuresOf, type Share } from './ingest-figures.ts';

type Shares = { [K in keyof Figures]: Figures[K] extends Share ? K : never }[keyof Figures];

/** Share that each figure must reach, 0–1. */
const targets: readonly (readonly [figure: Shares, label: string, atLeast: number])[] = [
  ['headings', 'headings', 1],
  ['items', 'list items', 1],
  ['rows', 'table rows', 1],
  ['cells', 'table cells in their column', 1],
  ['questions', 'questions', 1],
  ['references', 'references', 1],
  ['boilerplate', 'boilerplate lines named', 0.95],
  ['candidates', 'claims with a candidate', 0.9],
  ['criteria', 'criterion among the first two', 0.75],
];

const reached = ({ found, of }: Share, atLeast: number) => found >= of * atLeast;
const percent = ({ found, of }: Share) =>
  of === 0 ? 'none' : `${((100 * found) / of).toFixed(1)} %`;

function print(name: string, figures: Figures): boolean {
  console.log(`\n${name}`);
  for (const [figure, label, atLeast] of targets) {
    const share = figures[figure];
    const mark = reached(share, atLeast) ? ' ' : '✕';
    console.log(
      `${mark} ${label.padEnd(30)} ${`${share.found}/${share.of}`.padStart(9)}  ${percent(share).padStart(7)}`,
    );
  }
  console.log(
    `${figures.misnamed.length === 0 ? ' ' : '✕'} ${'content lines misnamed'.padEnd(30)} ${String(figures.misnamed.length).padStart(9)}  ${figures.misnamed.join(', ')}`,
  );
  return (
    figures.misnamed.length === 0 &&
    targets.every(([figure, , atLeast]) => reached(figures[figure], atLeast))
  );
}

async function measure(path: string, records: Records): Promise<boolean | undefined> {
  const bytes = readFileSync(path);
  const found = records.sources.find(({ record }) => record.sha256 === hashText(bytes));
  if (!found) return undefined;
  const source = { ...found.record, body: found.body.text };
  const reading = await readArticle(path, bytes, vocabularyOf(records, source.id));
  const claims = records.claims
    .map(({ record }) => record)
    .filter((claim) => claim.source === source.id);
  return print(source.id, figuresOf(source, claims, reading));
}

await run(async () => {
  const [folder] = parseArgs({ allowPositionals: true }).positionals;
  if (folder === undefined)
    throw new UsageError({
      place: 'measure-ingest',
      got: 'no folder',
      allowed: 'a folder of archived texts',
      remedy: 'npm run measure-ingest -- <folder>',
    });
  const { records } = inspect(contentDir(process.env));
  const results: boolean[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name);
    const result = statSync(path).isFile() ? await measure(path, records) : undefined;
    if (result !== undefined) results.push(result);
  }
  if (results.length === 0)
    throw new Refusal({
      place: folder,
      got: 'no text of a source',
      allowed: 'texts whose checksums stand in the sources',
      remedy: 'give the folder of the archived texts',
    });
  if (results.includes(false)) throw new Error('a figure marked ✕ misses its target');
});
