import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DataOf, type FileKind, fileKinds, idPattern } from '../schema/index.ts';
import { didYouMean } from '../spelling/nearest.ts';
import { type Path, type Place, parseYaml } from './document.ts';
import { hiddenInData, hiddenInFile } from './hidden.ts';
import { type ComponentUse, type LinkUse, parseMdx } from './mdx.ts';
import type { Problem } from './problem.ts';
import { validate } from './validate.ts';

/** One content file that meets its schema. */
export interface ContentFile<K extends FileKind = FileKind> {
  readonly kind: K;
  /** Path from the project's root. */
  readonly file: string;
  /** What its path says: `[id]`, or `[source, section]` for claims. */
  readonly ids: readonly string[];
  readonly data: DataOf<K>;
  /** MDX only. */
  readonly body: string;
  readonly components: readonly ComponentUse[];
  readonly links: readonly LinkUse[];
  at(path: Path): Place;
}

/** A file that is there but cannot be used, and the traces of what it holds: so one fault does not become ten. */
export interface DamagedFile {
  readonly kind: FileKind;
  readonly ids: readonly string[];
  /** Everything in it that looks like a record's id. */
  readonly idsInside: readonly string[];
  /** Everything in it that looks like a locator. */
  readonly linesInside: readonly number[];
}

export interface Content {
  /** The content folder, as given. */
  readonly dir: string;
  readonly files: readonly ContentFile[];
  readonly damaged: readonly DamagedFile[];
  readonly problems: readonly Problem[];
}

const kindNames = Object.keys(fileKinds) as FileKind[];

function kindOf(path: string): { kind: FileKind; ids: string[] } | undefined {
  for (const kind of kindNames) {
    const match = fileKinds[kind].pattern.exec(path);
    if (match) return { kind, ids: match.slice(1) };
  }
  return undefined;
}

/** Files below `dir` in a fixed order; names starting with a dot are left out. */
function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

const first = (file: string) => ({ file, line: 1, column: 1 });

function strayFile(file: string, path: string): Problem {
  const folders = kindNames.map((kind) => fileKinds[kind].where);
  const hint = didYouMean(
    path.split('/')[0] ?? path,
    new Set(folders.map((where) => where.split('/')[0] ?? where)),
  );
  return {
    ...first(file),
    message: `"${path}" is no place for a content file`,
    allowed: folders.join(', '),
    ...(hint && { hint }),
  };
}

const badIds = (file: string, ids: readonly string[]): Problem[] =>
  ids
    .filter((id) => !idPattern.test(id))
    .map((id) => ({
      ...first(file),
      message: `"${id}" in the file's name is not an id`,
      allowed: 'lower-case letters and digits in parts joined by single hyphens',
    }));

interface ReadFile {
  readonly read?: ContentFile;
  readonly problems: readonly Problem[];
}

function readFile(kind: FileKind, file: string, ids: string[], text: string): ReadFile {
  const mdx = file.endsWith('.mdx') ? parseMdx(file, text) : undefined;
  const document = mdx?.front ?? parseYaml(file, text);
  const plain = hiddenInFile(file, text);
  const escaped =
    plain.length > 0 ? [] : [...hiddenInData(document.data, document.at), ...(mdx?.hidden ?? [])];
  const syntax = [
    ...badIds(file, ids),
    ...plain,
    ...escaped,
    ...(mdx?.problems ?? document.problems),
  ];
  if (document.data === undefined && document.problems.length > 0) return { problems: syntax };
  const { data, problems } = validate(fileKinds[kind].schema, document);
  if (data === undefined) return { problems: [...syntax, ...problems] };
  const { body = '', components = [], links = [] } = mdx ?? {};
  return {
    read: { kind, file, ids, data, body, components, links, at: document.at },
    problems: syntax,
  };
}

const traces = (kind: FileKind, ids: readonly string[], text: string): DamagedFile => ({
  kind,
  ids,
  idsInside: [...text.matchAll(/\bid:\s*["']?([\w-]+)/g)].map((match) => match[1] ?? ''),
  linesInside: [...text.matchAll(/\bline:\s*(\d+)/g)].map((match) => Number(match[1])),
});

function missingKinds(
  dir: string,
  wanted: readonly FileKind[],
  seen: ReadonlySet<FileKind>,
): Problem[] {
  return wanted
    .filter((kind) => fileKinds[kind].required && !seen.has(kind))
    .map((kind) => ({
      ...first(`${dir}/${fileKinds[kind].where}`),
      message: 'no such file',
      hint: `a knowledge base needs ${fileKinds[kind].where}; is "${dir}" the content folder?`,
    }));
}

/** Reads the files of the content folder `dir` (a path from the working directory) that are of the `wanted` kinds; never throws for bad content. */
export function readContent(dir: string, wanted: readonly FileKind[] = kindNames): Content {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const seen = new Set<FileKind>();
  const damaged: DamagedFile[] = [];
  for (const path of existsSync(dir) ? listFiles(dir) : []) {
    const file = `${dir}/${path}`;
    const known = kindOf(path);
    if (!known) {
      problems.push(strayFile(file, path));
      continue;
    }
    if (!wanted.includes(known.kind)) continue;
    seen.add(known.kind);
    const text = readFileSync(file, 'utf8');
    const { read, problems: found } = readFile(known.kind, file, known.ids, text);
    if (read) files.push(read);
    else damaged.push(traces(known.kind, known.ids, text));
    problems.push(...found);
  }
  return { dir, files, damaged, problems: [...problems, ...missingKinds(dir, wanted, seen)] };
}

/** The files of one kind. */
export const filesOf = <K extends FileKind>(content: Content, kind: K) =>
  content.files.filter((file): file is ContentFile<K> & ContentFile => file.kind === kind);
