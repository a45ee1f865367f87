/**
 * `npm run measure-ingest -- <folder>`: takes in every archived text of the folder as if it were new, and holds what the
 * ingest finds against what people have written of it: its own sayings teach it nothing, nor the claims that it alone makes. Exits 1
 * when a figure misses its target.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../../src/cli/shared/report.ts';
import { contentDir } from '../../src/home/base-folder.ts';
import { Refusal, UsageError } from '../../src/home/refusal.ts';
import { readArticle } from '../../src/ingest/read.ts';
import { vocabularyOf } from '../../src/ingest/vocabulary.ts';
import { link } from '../../src/knowledge/knowledge.ts';
import { inspect } from '../../src/knowledge/load.ts';
import type { Records } from '../../src/knowledge/records.ts';
import { hashText } from '../../src/proofs/locators.ts';
import { counted } from '../../src/sentences/numbers.ts';
import {
  type Figures,
  figuresOf,
  type Match,
  matches,
  type Share,
  saidBy,
} from './ingest-figures.ts';

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
  ['candidates', 'sayings with a statement', 0.9],
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

interface Measured {
  readonly source: string;
  readonly good: boolean;
  readonly found: readonly Match[];
}

async function measure(path: string, records: Records): Promise<Measured | undefined> {
  const bytes = readFileSync(path);
  const read = records.sources.find(({ record }) => record.sha256 === hashText(bytes));
  if (!read) return undefined;
  const source = { ...read.record, body: read.body.text };
  const vocabulary = vocabularyOf(records, source.id);
  const reading = await readArticle(path, bytes, vocabulary);
  const { claims, sayingsBy } = link(records);
  const known = vocabulary.criteria.flatMap((topic) => topic.claims.map(({ id }) => id));
  const figures = figuresOf(source, saidBy(sayingsBy(source.id), claims), reading, new Set(known));
  const statements = counted(reading.candidates.length, 'statement');
  return {
    source: source.id,
    good: print(`${source.id} (${statements})`, figures),
    found: figures.matches,
  };
}

/** Share of the statements that have a claim already which must be offered it: the nearest three claims, and one more for each part of a sentence. */
const atLeastShown = 0.8;

/** For each article and for all: where the right claim stands among those proposed, and why it is not offered. */
function printMatches(measured: readonly Measured[]): boolean {
  const all = { source: 'all', found: measured.flatMap(({ found }) => found) };
  const words = Object.keys(matches) as Match[];
  const count = (found: readonly Match[], ...wanted: Match[]) =>
    found.filter((match) => wanted.includes(match)).length;
  const shares = [...measured, all].map(({ source, found }) => ({
    source,
    share: { found: count(found, 'first', 'shown'), of: found.length },
    counts: words.map((word) => count(found, word)),
  }));
  const rows = [
    ['', ...shares.map(({ source }) => source)],
    ['statements of known claims', ...shares.map(({ share }) => `${share.of}`)],
    ['the right one is offered', ...shares.map(({ share }) => percent(share))],
    ...words.map((word, index) => [
      matches[word],
      ...shares.map(({ counts }) => `${counts[index]}`),
    ]),
  ];
  const [last] = shares.slice(-1);
  const good = last !== undefined && reached(last.share, atLeastShown);
  console.log(`\nClaims proposed, each article as if it were new ${good ? '' : '✕'}`);
  for (const [label = '', ...cells] of rows)
    console.log(`  ${label.padEnd(30)}${cells.map((cell) => cell.padStart(18)).join('')}`);
  return good;
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
  const measured: Measured[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name);
    const found = statSync(path).isFile() ? await measure(path, records) : undefined;
    if (found !== undefined) measured.push(found);
  }
  if (measured.length === 0)
    throw new Refusal({
      place: folder,
      got: 'no text of a source',
      allowed: 'texts whose checksums stand in the sources',
      remedy: 'give the folder of the archived texts',
    });
  const good = printMatches(measured);
  if (!good || measured.some((each) => !each.good))
    throw new Error('a figure marked ✕ misses its target');
});
