/**
 * `npm run mutants [-- --seed <word>] [--share <number>] [--only <file>[:<line>],…]`: makes small changes of meaning to the sources, one at a time, and runs the unit tests
 * that reach each. Prints those that no test noticed, and the share that one did. Sources stay as they are: the changes are made while
 * the tests load them.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { type Mutant, sampleOf, withMutants } from './mutants.ts';

declare module 'vitest' {
  interface ProvidedContext {
    mutants: { readonly active: number; readonly notes: string };
  }
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'crosscheck' },
    share: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const only = values.only.split(',');
const sample = sampleOf(values.seed, Number(values.share)).filter(({ file, line }) =>
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
      include: ['tests/unit/**/*.test.ts'],
      // They run commands, which load the sources by themselves, read them as texts, or try what is not changed here.
      exclude: [
        'tests/unit/{lab,passages,proofs,publish,scaffold}/**',
        'tests/unit/{commands,deploy,guide,icon,lock,order,packages,recorded,regular-expressions,styles}.test.ts',
        'tests/unit/ingest/rerun.test.ts',
      ],
      setupFiles: ['tests/mutants/in-each-test.ts'],
      testTimeout: 60_000,
      reporters: [{}],
      maxWorkers: 2,
    },
    { plugins: [plugin] },
  );
}

/** The changes that one test file reaches. */
function reachedIn(folder: string): number[] {
  const notes = readdirSync(folder).flatMap(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as number[],
  );
  rmSync(folder, { recursive: true });
  return notes;
}

interface Tests {
  readonly specification: TestSpecification;
  readonly reaches: ReadonlySet<number>;
  readonly took: number;
}

async function passes(vitest: Vitest, specification: TestSpecification): Promise<boolean> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
  // What ran before is told again.
  const module = testModules.find(({ moduleId }) => moduleId === specification.moduleId);
  return unhandledErrors.length === 0 && module?.ok() === true;
}

/** Every test file once with nothing changed. */
async function look(vitest: Vitest): Promise<Tests[]> {
  const tests: Tests[] = [];
  for (const specification of await vitest.globTestSpecifications()) {
    const notes = join(mkdtempSync(join(tmpdir(), 'crosscheck-mutants-')), 'notes');
    vitest.provide('mutants', { active: -1, notes });
    const began = performance.now();
    const isSound = await passes(vitest, specification);
    if (!isSound) {
      console.log(`${specification.moduleId} fails with nothing changed; left out`);
      continue;
    }
    tests.push({
      specification,
      reaches: new Set(reachedIn(notes)),
      took: performance.now() - began,
    });
  }
  return tests.toSorted((a, b) => a.took - b.took);
}

/** What none of the nearest and quickest of the tests that reach it notices, is not noticed. */
const mostTried = 12;

/** The folder a file of tests is for, such as `search`, comes first. */
const closeness = (test: Tests, { file }: Mutant) =>
  file.split('/').filter((part) => test.specification.moduleId.includes(`/${part}`)).length;

async function isNoticed(
  vitest: Vitest,
  tests: readonly Tests[],
  number: number,
  mutant: Mutant,
): Promise<boolean> {
  vitest.provide('mutants', { active: number, notes: '' });
  const reaching = tests
    .filter(({ reaches }) => reaches.has(number))
    .toSorted((a, b) => closeness(b, mutant) - closeness(a, mutant));
  for (const { specification } of reaching.slice(0, mostTried))
    if (!(await passes(vitest, specification))) return true;
  return false;
}

const vitest = await open();
const tests = await look(vitest);
let noticed = 0;
for (const [number, mutant] of sample.entries()) {
  if (number % 20 === 0) console.log(`… ${number} of ${sample.length} tried, ${noticed} noticed`);
  if (await isNoticed(vitest, tests, number, mutant)) {
    noticed += 1;
    continue;
  }
  const { file, line, was, becomes } = mutant;
  const reached = tests.some(({ reaches }) => reaches.has(number)) ? '' : ' (no test reaches it)';
  console.log(
    `${file}:${line} ${was.replaceAll(/\s+/g, ' ')} → ${becomes.replaceAll(/\s+/g, ' ')}${reached}`,
  );
}
console.log(
  `${noticed} of ${sample.length} changes noticed: ${((100 * noticed) / sample.length).toFixed(0)} %`,
);
await vitest.close();
