import { existsSync } from 'node:fs';
import {
  type FileOf,
  fill,
  idPattern,
  idRule,
  type KindName,
  kindNames,
  kinds,
  match,
  type Path,
  type PlaceOf,
} from '../schema/index.ts';
import { type Place, parseYaml } from './document.ts';
import { listingOf, readTextOf } from './files.ts';
import { hiddenInData, hiddenInFile } from './hidden.ts';
import { limits } from './limits.ts';
import { type Body, parseMdx } from './mdx.ts';
import { oneOf, type Problem } from './problem.ts';
import { validate } from './validate.ts';

/** One content file that meets its schema. */
export interface ContentFile<K extends KindName = KindName> {
  readonly kind: K;
  /** Path from the project's root. */
  readonly file: string;
  /** What its path says, e.g. `{ id }`, or `{ source, section }` of claims. */
  readonly names: Names;
  readonly data: FileOf<K>;
  /** MDX only. */
  readonly body: Body | undefined;
  at(path: Path): Place;
}

/** A file that is there but cannot be used, and the traces of what it holds: so one fault does not become ten. */
export interface DamagedFile {
  readonly kind: KindName;
  readonly names: Names;
  /** Everything in it that looks like a record's id. */
  readonly idsInside: readonly string[];
}

type Names = Readonly<Record<string, string>>;

export interface Content {
  /** The content folder, as given. */
  readonly dir: string;
  readonly files: readonly ContentFile[];
  readonly damaged: readonly DamagedFile[];
  readonly problems: readonly Problem[];
}

const whereOf = (kind: KindName): string => kinds[kind].file.where;

/** The kind of the file at `path`, from the content folder, and what the path says of its records; undefined for a stray one. */
export function placeOf(path: string): { kind: KindName; names: Names } | undefined {
  for (const kind of kindNames) {
    const names = match(whereOf(kind), path);
    if (names) return { kind, names };
  }
  return undefined;
}

/** Path, from the project's root, of the file that holds the records of a kind that `names` tells. */
export const pathOf = <K extends KindName>(dir: string, kind: K, names: PlaceOf<K>): string =>
  `${dir}/${fill(whereOf(kind), names)}`;

const first = (file: string) => ({ file, line: 1, column: 1 });

function strayFile(file: string, path: string): Problem {
  const places = kindNames.map(whereOf);
  const folders = new Set(places.map((where) => where.split('/')[0] ?? where));
  return {
    ...first(file),
    message: `"${path}" is no place for a content file`,
    ...oneOf(path.split('/')[0] ?? path, [...folders]),
    allowed: places.join(', '),
  };
}

const badIds = (file: string, names: Names): Problem[] =>
  Object.values(names)
    .filter((id) => !idPattern.test(id))
    .map((id) => ({
      ...first(file),
      message: `"${id}" in the file's name is not an id`,
      allowed: idRule,
    }));

interface ReadFile {
  readonly read?: ContentFile;
  readonly problems: readonly Problem[];
}

function readFile(kind: KindName, file: string, names: Names, text: string): ReadFile {
  const mdx = file.endsWith('.mdx') ? parseMdx(file, text) : undefined;
  const document = mdx?.front ?? parseYaml(file, text);
  const plain = hiddenInFile(file, text);
  const escaped =
    plain.length > 0 ? [] : [...hiddenInData(document.data, document.at), ...(mdx?.hidden ?? [])];
  const syntax = [
    ...badIds(file, names),
    ...plain,
    ...escaped,
    ...(mdx?.problems ?? document.problems),
  ];
  if (document.data === undefined && document.problems.length > 0) return { problems: syntax };
  const { data, problems } = validate(kinds[kind].file.schema, document);
  if (data === undefined) return { problems: [...syntax, ...problems] };
  return {
    read: { kind, file, names, data, body: mdx?.body, at: document.at },
    problems: syntax,
  };
}

const traces = (kind: KindName, names: Names, text: string): DamagedFile => ({
  kind,
  names,
  idsInside: [...text.matchAll(/\bid:\s*["']?([\w-]+)/g)].map((found) => found[1] ?? ''),
});

/** Of a file that is wrong all over, the first problems and how many more there are. */
const few = (file: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.length <= limits.problems
    ? problems
    : [
        ...problems.slice(0, limits.problems),
        {
          ...first(file),
          message: `${problems.length - limits.problems} more problems`,
          hint: 'mend these first',
        },
      ];

const missingKinds = (
  dir: string,
  wanted: readonly KindName[],
  seen: ReadonlySet<KindName>,
): Problem[] =>
  wanted
    .filter((kind) => kinds[kind].file.required && !seen.has(kind))
    .map((kind) => ({
      ...first(`${dir}/${whereOf(kind)}`),
      message: 'no such file',
      hint: `a knowledge base needs ${whereOf(kind)}; is "${dir}" the content folder?`,
    }));

/** What one file of the folder gives: the file, or its traces, and what is wrong with it. */
export interface Taken {
  /** What it was read from; none where it was not. */
  readonly text?: string;
  readonly kind?: KindName;
  readonly read?: ContentFile | undefined;
  readonly damaged?: DamagedFile;
  readonly problems: readonly Problem[];
}

const every: ReadonlySet<KindName> = new Set(kindNames);

/** What came of each file with a body, and of which text. */
const bodied = new Map<string, { readonly text: string; readonly found: ReadFile }>();

/** A body is asked for by the check and again by the engine: while its text is as it was, both get one reading. */
function readFileOnce(kind: KindName, file: string, names: Names, text: string): ReadFile {
  const before = bodied.get(file);
  if (before?.text === text) return before.found;
  const found = readFile(kind, file, names, text);
  if (found.read?.body) bodied.set(file, { text, found });
  return found;
}

/**
 * Reads the file at `path`, from the content folder `dir`: for the check and for what is published alike. `known` is what was read of it before, and
 * holds where its text is the same.
 */
export function readOne(dir: string, path: string, wanted = every, known?: Taken): Taken {
  const file = `${dir}/${path}`;
  const place = placeOf(path);
  if (!place) return { problems: [strayFile(file, path)] };
  const { kind, names } = place;
  if (!wanted.has(kind)) return { problems: [] };
  const { text, problem } = readTextOf(dir, path);
  if (problem) return { kind, damaged: traces(kind, names, ''), problems: [problem] };
  if (known?.text === text) return known;
  const { read, problems } = readFileOnce(kind, file, names, text);
  const told = few(file, problems);
  return read
    ? { kind, text, read, problems: told }
    : { kind, text, damaged: traces(kind, names, text), problems: told };
}

/**
 * Reads the files of the content folder `dir` (a path from the working directory) that are of the `wanted` kinds; never throws for bad content.
 * `known`, path → what was read of a file before, spares the files that are the same, and is brought up to date.
 */
export function readContent(
  dir: string,
  wanted: readonly KindName[] = kindNames,
  known?: Map<string, Taken>,
): Content {
  const listing = existsSync(dir) ? listingOf(dir) : { files: [], problems: [] };
  const each = listing.files.map((path) => {
    const read = readOne(dir, path, new Set(wanted), known?.get(path));
    known?.set(path, read);
    return read;
  });
  const seen = new Set(each.flatMap(({ kind }) => kind ?? []));
  return {
    dir,
    files: each.flatMap(({ read }) => read ?? []),
    damaged: each.flatMap(({ damaged }) => damaged ?? []),
    problems: [
      ...listing.problems,
      ...each.flatMap(({ problems }) => problems),
      ...missingKinds(dir, wanted, seen),
    ],
  };
}

/** The files of one kind. */
export const filesOf = <K extends KindName>(content: Content, kind: K) =>
  content.files.filter((file): file is ContentFile<K> & ContentFile => file.kind === kind);
