import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../home/refusal.ts';
import { parseYaml } from '../reading/document.ts';
import { ContentError, type Problem } from '../reading/problem.ts';
import { validate } from '../reading/validate.ts';
import { experiment, id, prose } from '../schema/index.ts';
import { didYouMean } from '../spelling/nearest.ts';

const answerCase = z.strictObject({
  when: z
    .json()
    .optional()
    .describe('The part of what was observed that this answer fits; without it, it fits anything.'),
  say: prose.describe('One sentence; {a.b} is replaced by what was observed under a, b.'),
});

const fields = z.strictObject({
  ...experiment.pick({
    question: true,
    reading: true,
    caveat: true,
    kind: true,
    band: true,
    criteria: true,
  }).shape,
  packages: z
    .array(prose)
    .min(1, 'at least one package')
    .describe('Pinned packages whose versions the record names.'),
  programs: z
    .record(id, prose)
    .optional()
    .describe('Subject → its program, a file of this folder.'),
  program: prose
    .optional()
    .describe('Instead of `programs`: one program that sets the subjects side by side.'),
  code: z
    .array(prose)
    .default([])
    .describe('Further code that runs, as paths from the project’s root.'),
  answer: z
    .array(answerCase)
    .min(1, 'at least one case')
    .describe('The first case that fits is the answer.'),
  labels: z
    .record(id, prose)
    .default({})
    .describe('Figure → what it is called on the site, where that is not what the program prints.'),
  seconds: z
    .int()
    .positive()
    .default(180)
    .describe('Longest time one program may take, a slow machine included.'),
  optional: z
    .boolean()
    .default(false)
    .describe(
      'True where what it needs is not on every machine, so that leaving it out is no failure.',
    ),
});

const isRatio = ({ kind }: { kind: string }) => kind === 'ratio';

/** `lab/experiments/<id>/experiment.yaml`: what is asked, which programs answer, and how to put the answer into words. */
export const manifest = fields
  .refine(
    (data) => (data.programs === undefined) !== (data.program === undefined),
    'either `programs` or `program`',
  )
  .refine(
    (data) => isRatio(data) === (data.band !== undefined),
    'a `band` for a ratio, and only for a ratio',
  )
  .refine(
    (data) => isRatio(data) === (data.caveat !== undefined),
    'a `caveat` for a ratio, and only for a ratio',
  );

export type AnswerCase = z.infer<typeof answerCase>;

export interface Manifest extends z.infer<typeof manifest> {
  readonly id: string;
  /** The experiment's folder, from the project's root. */
  readonly folder: string;
}

const manifestName = 'experiment.yaml';

/** The manifest of the experiment in `folder`, with `text` for its file. Throws a ContentError that lists every problem. */
export function parseManifest(folder: string, text: string): Manifest {
  const document = parseYaml(`${folder}/${manifestName}`, text);
  const { data, problems } = document.data === undefined ? document : validate(manifest, document);
  if (problems.length > 0) throw new ContentError(problems);
  return {
    ...(data as z.infer<typeof manifest>),
    id: folder.slice(folder.lastIndexOf('/') + 1),
    folder,
  };
}

function readManifest(folder: string): Manifest {
  const file = `${folder}/${manifestName}`;
  if (existsSync(file)) return parseManifest(folder, readFileSync(file, 'utf8'));
  const hint = 'every folder under experiments is an experiment and needs this file';
  throw new ContentError([{ file, line: 1, column: 1, message: 'no such file', hint }]);
}

/** What `read` gives for each item. Throws one ContentError with the problems of all of them. */
function readEach<T, R>(items: readonly T[], read: (item: T) => R): R[] {
  const problems: Problem[] = [];
  const results = items.flatMap((item) => {
    try {
      return [read(item)];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ContentError(problems);
  return results;
}

/** Ids of the experiments in the lab folder `lab`, in alphabetical order. */
export function experimentIds(lab: string): string[] {
  const folder = join(lab, 'experiments');
  if (!existsSync(folder))
    throw new UsageError({
      place: folder,
      got: 'no such folder',
      allowed: 'the experiments of a lab',
      remedy: 'call the command in the folder of the base, or name the lab: LAB=<folder>',
    });
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .toSorted();
}

function refuseUnknown(asked: readonly string[], known: readonly string[]): void {
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError({
      place: 'lab',
      got: `no experiment "${unknown}"`,
      allowed: known.join(', '),
      remedy: didYouMean(unknown, known) ?? 'npm run lab -- [ids…] [--check]',
    });
}

/** The experiments of the lab folder `lab` named by `asked`, all of them for none. Throws for every problem at once. */
export function readManifests(lab: string, asked: readonly string[]): Manifest[] {
  const known = experimentIds(lab);
  refuseUnknown(asked, known);
  return readEach(asked.length > 0 ? [...new Set(asked)] : known, (name) =>
    readManifest(`${lab}/experiments/${name}`),
  );
}

/** Files of `path`: itself, or what is in the folder. Throws for a path that is not there. */
function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'),
  );
  return files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

/** Files of everything that runs, from the project's root: the experiment's own, then what the manifest adds. */
export function codeOf({ folder, code }: Manifest): string[] {
  const own = filesOf(folder).filter((file) => !file.endsWith(`/${manifestName}`));
  return [...own, ...code.flatMap(filesOf)];
}
