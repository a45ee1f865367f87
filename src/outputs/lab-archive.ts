import { execFile } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { contentDir, ofBase } from '../home/base-folder.ts';
import { ofEngine } from '../home/engine-folder.ts';

const run = promisify(execFile);

/** The command that runs experiments, and what is loaded before it. */
const entries = ['src/cli/lab.ts', 'src/cli/ready.mjs'];
const programs = 'lab/**/*';
const left = /(^|\/)(\.venv[^/]*|__pycache__|node_modules)(\/|$)/;

/** Regular files below a folder, as paths from there. */
const filesIn = (cwd: string, pattern: string) =>
  globSync(pattern, { cwd, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(cwd, join(entry.parentPath, entry.name)))
    .filter((path) => !left.test(path));

function put(from: string, paths: readonly string[], folder: string): void {
  for (const path of new Set(paths.map(dirname)))
    mkdirSync(join(folder, path), { recursive: true });
  for (const path of paths) copyFileSync(join(from, path), join(folder, path));
}

/** Modules of the project that a text of code imports, as paths from the module's own folder. */
const ownImports = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export|\} from)\b[^'\n]*'(\.{1,2}\/[^'\n]+)';$/gm)].map(
    ([, path = '']) => path,
  );

/** The texts of modules of the engine and of all that they import, by their paths in the engine. */
function codeOf(modules: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const waiting = [...modules];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const text = readFileSync(ofEngine(path), 'utf8');
    const folder = dirname(path);
    found.set(path, text);
    waiting.push(...ownImports(text).map((each) => join(folder, each)));
  }
  return found;
}

interface Package {
  readonly version: string;
  readonly license: string;
  readonly type: string;
  readonly engines: object;
  readonly scripts: { readonly lab: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: { readonly node: string };
}

/** The packages that some texts of code import, with the versions that the project pins. */
function importedBy(texts: readonly string[], { dependencies }: Package): Record<string, string> {
  const named = Object.entries(dependencies).filter(([name]) =>
    texts.some((text) => new RegExp(` from '${RegExp.escape(name)}['/]`).test(text)),
  );
  return Object.fromEntries(named);
}

/** The `package.json` that runs these texts of code. */
function packageText(texts: readonly string[]): string {
  const project = JSON.parse(readFileSync(ofEngine('package.json'), 'utf8')) as Package;
  const { version, license, type, engines, scripts, devDependencies } = project;
  const described = {
    name: 'crosscheck-lab',
    version,
    private: true,
    license,
    type,
    engines,
    scripts: { lab: scripts.lab },
    allowScripts: { node: true },
    // With the Node that the project brings along, any npm will do.
    dependencies: { ...importedBy(texts, project), node: devDependencies.node },
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** Puts what the base says of its programs into `folder`. */
function putDescription(folder: string): void {
  const described = ofBase('lab/README.md');
  if (existsSync(described)) copyFileSync(described, join(folder, 'README.md'));
}

function putRecords(folder: string): void {
  const records = join(contentDir(process.env), 'experiments');
  cpSync(records, join(folder, 'content', 'experiments'), { recursive: true });
}

/** Puts into `folder` what runs the experiments, and the records to compare with. */
function stage(folder: string): void {
  const code = codeOf(entries);
  put(ofEngine(''), [...code.keys(), 'LICENSE'], folder);
  put(ofBase(''), filesIn(ofBase(''), programs), folder);
  putDescription(folder);
  putRecords(folder);
  writeFileSync(join(folder, 'package.json'), packageText([...code.values()]));
}

/** The lab as an archive: its programs, the command that runs them, and the records. npm packs it, and gives every file one date, so that two of one state are the same. */
export async function labArchive(): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-lab-'));
  try {
    stage(folder);
    await run('npm', ['pack', '--ignore-scripts', '--silent'], { cwd: folder });
    const [packed = ''] = globSync('*.tgz', { cwd: folder });
    return new Uint8Array(readFileSync(join(folder, packed)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
