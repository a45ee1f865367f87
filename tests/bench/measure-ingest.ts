/**
 * Takes in every archived text of the folder as if it were new, and holds what the
 * ingest finds against what people have written of it: its own sayings teach it nothing, nor the claims that it alone makes. Exits 1
 * when a figure misses its target.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { usageOf } from '../../src/cli/shared/command.ts';
import { run } from '../../src/cli/shared/report.ts';
import { contentDir } from '../../src/home/base-folder.ts';
import { Refusal, UsageError } from '../../src/home/refusal.ts';
import { type Candidate, findCandidates, questionsOf } from '../../src/ingest/candidates.ts';
import { comparerFor, fitted, type Signal } from '../../src/ingest/match.ts';
import { type Reading, readArticle } from '../../src/ingest/read.ts';
import { type Vocabulary, vocabularyOf } from '../../src/ingest/vocabulary.ts';
import { link } from '../../src/knowledge/knowledge.ts';
import { inspect } from '../../src/knowledge/load.ts';
import type { Records } from '../../src/knowledge/records.ts';
import { hashText } from '../../src/proofs/locators.ts';
import type { RecordOf } from '../../src/schema/index.ts';
import { counted } from '../../src/sentences/numbers.ts';
import { type Example, fitWeights } from './fit-weights.ts';
import {
  type Figures,
  figuresOf,
  type Match,
  matches,
  type Said,
  type Share,
  saidBy,
} from './ingest-figures.ts';
import { type KnownStatement, knownStatements } from './statements.ts';

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
  ['criteria', 'criterion among the first two', 0],
  ['filed', 'or of a claim offered', 0.75],
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

/** An article read as if it were new, and what people found in it. */
interface Read {
  readonly source: RecordOf<'source'> & { readonly body: string };
  readonly said: readonly Said[];
  readonly reading: Reading;
  readonly vocabulary: Vocabulary;
  readonly statements: readonly KnownStatement[];
  readonly examples: readonly Example[];
}

async function readOf(path: string, records: Records): Promise<Read | undefined> {
  const bytes = readFileSync(path);
  const read = records.sources.find(({ record }) => record.sha256 === hashText(bytes));
  if (!read) return undefined;
  const source = { ...read.record, body: read.body.text };
  const vocabulary = vocabularyOf(records, source.id);
  const reading = await readArticle(path, bytes, vocabulary);
  const { structure } = reading;
  const { claims, sayingsBy } = link(records);
  const said = saidBy(sayingsBy(source.id), claims);
  const known = new Set(vocabulary.criteria.flatMap((topic) => topic.claims.map(({ id }) => id)));
  const questions = questionsOf(structure, vocabulary);
  const compare = comparerFor(vocabulary);
  const statements = knownStatements(
    source.id,
    said.filter(({ claim }) => known.has(claim.id)),
    questions,
    structure,
  );
  const examples = statements.flatMap(({ right, found }) =>
    found
      .flatMap((at) => questions[at] ?? [])
      .map(({ asked }) => ({ likely: compare(asked), right })),
  );
  return { source, said, reading, vocabulary, statements, examples };
}

interface Measured {
  readonly source: string;
  readonly good: boolean;
  readonly figures: Figures;
  readonly candidates: readonly Candidate[];
}

/** The article's figures, by weights that were fitted to the others. */
function measured(read: Read, all: readonly Read[]): Measured {
  const { source, said, reading, vocabulary, statements } = read;
  const weights = fitWeights(all.filter((one) => one !== read).flatMap(({ examples }) => examples));
  const candidates = findCandidates(reading.structure, vocabulary, weights);
  const figures = figuresOf(source, said, { ...reading, candidates }, statements);
  const title = `${source.id} (${counted(candidates.length, 'statement')})`;
  return { source: source.id, good: print(title, figures), figures, candidates };
}

/** Share of the statements that make a claim which is there already, that must have one such claim among their first three. */
const atLeastFound = 0.8;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** For each article and for all: where a right claim stands among those proposed, and why it is not offered. */
function printMatches(articles: readonly Measured[]): boolean {
  const columns = [...articles.map((one) => [one]), articles].map((column) => {
    const found = column.flatMap(({ figures }) => figures.matches);
    const pairs = column.map(({ figures }) => figures.pairs);
    const offers = column.flatMap(({ candidates }) => candidates.map((one) => one.offers.length));
    return {
      name: column.length === 1 ? (column[0]?.source ?? '') : 'all',
      found,
      share: {
        found: found.filter((match) => match === 'first' || match === 'three').length,
        of: found.length,
      },
      pairs: { found: sum(pairs.map((one) => one.found)), of: sum(pairs.map(({ of }) => of)) },
      offers: sum(offers) / offers.length,
    };
  });
  const words = Object.keys(matches) as Match[];
  const rows = [
    ['', ...columns.map(({ name }) => name)],
    ['statements of known claims', ...columns.map(({ found }) => `${found.length}`)],
    ['a right one in the first three', ...columns.map(({ share }) => percent(share))],
    ...words.map((word) => [
      `  ${matches[word]}`,
      ...columns.map(({ found }) => `${found.filter((match) => match === word).length}`),
    ]),
    ['all claims of all statements', ...columns.map(({ pairs }) => `${pairs.of}`)],
    ['of these offered', ...columns.map(({ pairs }) => percent(pairs))],
    ['claims offered on average', ...columns.map(({ offers }) => offers.toFixed(1))],
  ];
  const last = columns.at(-1);
  const good = last !== undefined && reached(last.share, atLeastFound);
  console.log(`\nClaims proposed, each article as if it were new ${good ? '' : '✕'}`);
  for (const [label = '', ...cells] of rows)
    console.log(`  ${label.padEnd(36)}${cells.map((cell) => cell.padStart(18)).join('')}`);
  return good;
}

/** The weights fitted to all articles, as they stand in `src/ingest/match.ts`. */
function printWeights(all: readonly Read[]): void {
  const weights = fitWeights(all.flatMap(({ examples }) => examples));
  console.log('\nWeights fitted to all, and those in use');
  for (const signal of Object.keys(fitted) as Signal[])
    console.log(
      `  ${signal.padEnd(16)}${weights[signal].toFixed(2).padStart(6)}${fitted[signal].toFixed(2).padStart(8)}`,
    );
}

const command = {
  name: 'measure-ingest',
  does: 'takes every source out in turn and prints how well the ingest finds what it says',
  takes: ['<folder>'],
};

await run(command, async ({ positionals: [folder] }) => {
  if (folder === undefined)
    throw new UsageError({
      place: 'measure-ingest',
      got: 'no folder',
      allowed: 'a folder of archived texts',
      remedy: usageOf(command),
    });
  const { records } = inspect(contentDir(process.env));
  const all: Read[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name);
    const read = statSync(path).isFile() ? await readOf(path, records) : undefined;
    if (read !== undefined) all.push(read);
  }
  if (all.length === 0)
    throw new Refusal({
      place: folder,
      got: 'no text of a source',
      allowed: 'texts whose checksums stand in the sources',
      remedy: 'give the folder of the archived texts',
    });
  const articles = all.map((read) => measured(read, all));
  const good = printMatches(articles);
  printWeights(all);
  if (!good || articles.some((each) => !each.good))
    throw new Error('a figure marked ✕ misses its target');
});
