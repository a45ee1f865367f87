/** Prints those changes that no test noticed, and the share that one did. Sources stay as they are: the changes are made while the tests load them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { asked } from '../asked.ts';
import { withoutGuards } from './guards.ts';
import { sampleOf, withMutants } from './mutants.ts';
import type { Note } from './runner.ts';
import { whySame } from './same.ts';
import { noticedBySite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    mutants: {
      /** Numbers of the changes that no test has noticed yet. */
      readonly alive: readonly number[];
      /** The file that what is seen is appended to. */
      readonly notes: string;
    };
  }
}

const { values } = await asked({
  name: 'mutants',
  does: 'makes small changes of meaning to the sources, one at a time, and names those that no unit test notices',
  options: {
    seed: { type: 'string', value: '<word>', default: 'crosscheck', does: 'draws other changes' },
    share: { type: 'string', value: '<number>', default: '1', does: 'draws a part of them' },
    in: { type: 'string', value: '<folder>,…', does: 'draws from these folders only' },
    only: { type: 'string', value: '<file>[:<line>],…', default: '', does: 'tries these only' },
    guards: { type: 'boolean', does: 'takes the guards of content away instead' },
    site: {
      type: 'boolean',
      does: 'lets the site suite try what no unit test noticed, minutes for each',
    },
    tests: {
      type: 'string',
      value: '<glob>',
      default: 'tests/unit/**/*.test.ts',
      does: 'the tests that may notice',
    },
  },
});
const only = values.only.split(',');
const all = values.guards
  ? withoutGuards()
  : sampleOf(values.seed, Number(values.share), values.in?.split(','));
const sample = all.filter(({ file, line }) =>
  only.some((start) => `${file}:${line}`.startsWith(start)),
);
const byFile = Map.groupBy(sample.entries(), ([, { file }]) => resolve(file));

/** Changed files as they are when this begins: whoever goes on working on them disturbs nothing. */
const changed = new Map(
  [...byFile].map(([file, numbered]) => [file, withMutants(readFileSync(file, 'utf8'), numbered)]),
);
const plugin = {
  name: 'mutants',
  enforce: 'pre' as const,
  load: (id: string) => changed.get(id),
};

async function open(): Promise<Vitest> {
  return createVitest(
    {
      config: false,
      watch: false,
      update: 'none',
      // It would hand one run the changes of another.
      fsModuleCache: false,
      include: [values.tests],
      exclude: [],
      runner: resolve('tests/mutants/runner.ts'),
      testTimeout: 300_000,
      reporters: [{}],
      maxWorkers: 1,
    },
    { plugins: [plugin] },
  );
}

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-mutants-'));
const notes = join(folder, 'notes');

function noted(): Note[] {
  const lines = readFileSync(notes, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Note);
}

interface Seen {
  readonly isSound: boolean;
  readonly reaches: readonly number[];
  readonly tried: readonly number[];
  readonly noticed: readonly number[];
}

/** What one file of tests notices. Where its process ended in the midst of a change, that one is noticed. */
async function seenBy(
  vitest: Vitest,
  specification: TestSpecification,
  alive: readonly number[],
): Promise<Seen> {
  writeFileSync(notes, '');
  vitest.provide('mutants', { alive, notes });
  await vitest.runTestSpecifications([specification]);
  const all = noted();
  const first = all.find((note) => 'reaches' in note);
  const ended = all.filter((note) => 'ends' in note);
  const tried = all.flatMap((note) => ('begins' in note ? note.begins : []));
  const unended = tried.filter((number) => !ended.some(({ ends }) => ends === number));
  return {
    isSound: first?.isSound ?? false,
    reaches: first?.reaches ?? [],
    tried,
    noticed: [...ended.flatMap(({ ends, isNoticed }) => (isNoticed ? ends : [])), ...unended],
  };
}

/** Whole outputs take seconds for each change, all others milliseconds: these first, and they leave little to those. */
const ordered = (specifications: readonly TestSpecification[]) =>
  specifications.toSorted((a, b) => Number(isWhole(a)) - Number(isWhole(b)));

const isWhole = ({ moduleId }: TestSpecification) => moduleId.includes('/exact/');

/** Which tests are for a folder: what none of them notices, is not noticed, though one made for something else might. */
const near: Readonly<Record<string, RegExp>> = {
  'src/outputs/search': /\/(exact\/(search|outputs)|search\/|outputs)/,
  'src/outputs/copy': /\/(exact\/(outputs|copy)|share|choice|outputs)/,
  'src/views':
    /\/(exact\/(views|outputs)|views|outputs|choice|paging|table-state|stance|leads|graph|pictures|freshness|figures|code)/,
  'src/knowledge':
    /\/(exact\/(views|outputs|derived|texts)|rules|mistakes|drafts|kinds|figures|content-links|passages\/(upgrade|confirm)|graph|derived|stance|freshness|recorded|hooks)/,
  // What runs again does so in processes of its own, which no change reaches.
  'src/ingest': /\/(exact\/)?ingest(?!\/rerun)/,
  'src/register': /\/register/,
  'src/schema':
    /\/(exact\/(views|outputs|schema)|editor-schemas|vocabularies|kinds|rules|mistakes|derived)/,
  'src/reading': /\/(reading\/|checked-bodies|refused)/,
  'src/astro': /\/(reading\/|checked-bodies)/,
};

const isNear = ({ moduleId }: TestSpecification, file = '') => {
  const [, pattern] = Object.entries(near).find(([folder]) => file.startsWith(folder)) ?? [];
  return pattern?.test(moduleId) ?? true;
};

const vitest = await open();
const alive = new Set(sample.keys());
const reached = new Set<number>();
for (const specification of ordered(await vitest.globTestSpecifications())) {
  const name = relative('.', specification.moduleId);
  if (alive.size === 0) break;
  let left = [...alive].filter((number) => isNear(specification, sample[number]?.file));
  if (left.length === 0) continue;
  const began = performance.now();
  let noticed = 0;
  while (left.length > 0) {
    const seen = await seenBy(vitest, specification, left);
    if (!seen.isSound) console.log(`${name} fails with nothing changed; left out`);
    for (const number of seen.reaches) reached.add(number);
    for (const number of seen.noticed) alive.delete(number);
    noticed += seen.noticed.length;
    const open = seen.reaches.filter(
      (number) => left.includes(number) && !seen.tried.includes(number),
    );
    left = seen.isSound ? open : [];
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`… ${name}: ${noticed} noticed, ${alive.size} left, ${seconds} s`);
}
await vitest.close();
rmSync(folder, { recursive: true });

if (values.site) {
  const left = sample.filter(
    (mutant, number) => alive.has(number) && whySame(mutant) === undefined,
  );
  const bySite = noticedBySite(left);
  for (const mutant of bySite) alive.delete(sample.indexOf(mutant));
  console.log(`… the site suite: ${bySite.length} noticed, ${alive.size} left`);
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
let argued = 0;
for (const number of alive) {
  const mutant = sample[number];
  if (!mutant) continue;
  const { file, line, was, becomes } = mutant;
  const why = whySame(mutant);
  if (why !== undefined) argued += 1;
  const note = why ?? (reached.has(number) ? undefined : 'no test reaches it');
  console.log(`${file}:${line} ${flat(was)} → ${flat(becomes)}${note ? ` (${note})` : ''}`);
}
const noticed = sample.length - alive.size;
console.log(
  `${noticed} of ${sample.length} changes noticed: ${((100 * noticed) / sample.length).toFixed(0)} %; ${argued} of the others change nothing`,
);
