/** Begins a knowledge base in a folder of its own: one of the named subjects, of everything one; or a copy of an example. It checks and builds at once. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ofEngine } from '../home/engine-folder.ts';
import { UsageError } from '../home/refusal.ts';
import { baseOf, mostSubjects } from '../scaffold/base.ts';
import { writeScripts } from '../scaffold/scripts.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { idPattern, idRule } from '../schema/index.ts';
import { usageOf } from './shared/command.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'init',
  does: 'begins a knowledge base in a folder of its own',
  takes: ['<folder>'],
  options: {
    subjects: { type: 'string', value: 'a,b[,c]', does: 'the ids of what it compares' },
    from: {
      type: 'string',
      value: 'brakes',
      does: 'copies an example, which has records of every kind',
    },
  },
} as const;

const usage = usageOf(command);
const examples = ofEngine('tests/fixtures');

/** What stands in a folder that the engine was installed in, and nothing of a base. */
const besides =
  /^(?:package(?:-lock)?\.json|node_modules|\.astro|\.git|astro\.config\.\w+|[^/]+\.tgz)$/;

function requireFolder(folder = ''): string {
  if (folder !== '') return folder;
  throw new UsageError({
    place: 'init',
    got: 'no folder',
    allowed: 'a new folder',
    remedy: usage,
  });
}

const isFree = (folder: string) =>
  !existsSync(folder) || readdirSync(folder).every((name) => besides.test(name));

function homeOf(folder: string | undefined): string {
  const home = requireFolder(folder);
  if (isFree(home)) return home;
  throw new UsageError({
    place: home,
    got: 'a folder that holds something',
    allowed: 'a new or an empty folder',
    remedy: 'choose another; nothing has been written',
  });
}

const areFit = (ids: readonly string[]) =>
  ids.length > 1 &&
  ids.length <= mostSubjects &&
  new Set(ids).size === ids.length &&
  ids.every((id) => idPattern.test(id));

function subjectsIn(list: string): readonly string[] {
  const ids = list.split(',').map((id) => id.trim());
  if (areFit(ids)) return ids;
  throw new UsageError({
    place: '--subjects',
    got: `"${list}"`,
    allowed: `2 to ${mostSubjects} ids, such as --subjects disc,rim: ${idRule}`,
    remedy: usage,
  });
}

function copyExample(name: string, home: string): void {
  const known = readdirSync(examples).filter((each) =>
    existsSync(join(examples, each, 'site.yaml')),
  );
  if (!known.includes(name))
    throw new UsageError({
      place: '--from',
      got: `"${name}"`,
      allowed: known.join(', '),
      remedy: usage,
    });
  cpSync(join(examples, name), join(home, 'content'), { recursive: true });
}

/** The commands of the engine, as files beside this one. */
const commands = () =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace('.ts', ''));

/** As a shell takes it for one word. */
const quoted = (path: string) =>
  /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;

/** How a command is told where the base is; nothing where it would look by itself. */
const inFront = (home: string) => (relative('', home) === '' ? '' : `CONTENT=${quoted(home)} `);

await run(command, ({ values, positionals }) => {
  const home = homeOf(positionals[0]);
  if (values.from !== undefined && values.subjects !== undefined)
    throw new UsageError({
      place: 'init',
      got: '--from with --subjects',
      allowed: 'one of them',
      remedy: usage,
    });
  if (values.from === undefined) writeFiles(baseOf(home, subjectsIn(values.subjects ?? 'one,two')));
  else copyExample(values.from, home);
  const isInstalled = relative('', ofEngine('')) !== '';
  const hasScripts = isInstalled && writeScripts(join(home, 'package.json'), commands());
  const caller = isInstalled && !hasScripts ? 'npx crosscheck' : 'npm run';
  const line = (name: string) => `  ${inFront(home)}${caller} ${name}`;
  console.log(
    [
      `Begun in the folder ${home}, next:`,
      line('check'),
      `${line('dev')}        # serves it as it is saved`,
      `${line('build')}      # into ${join(home, 'dist')}; preview serves it`,
      `${line(isInstalled ? 'test' : 'test:base')}       # checks, builds and judges what was built`,
      `${line('new')}        # names the kinds of records that can be begun`,
    ].join('\n'),
  );
});
