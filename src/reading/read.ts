import { existsSync, lstatSync, readFileSync } from 'node:fs';
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
import { nearest } from '../spelling/nearest.ts';
import { type ParsedDocument, type Place, parseYaml } from './document.ts';
import { type Draft, isDraftText, partDrafts, recordsIn } from './drafts.ts';
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
  /** What is left out because it is marked as a draft. */
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** What of a content folder is read. */
export interface Reading {
  /** Kinds of files; all, where none is named. */
  readonly wanted?: readonly KindName[];
  /** Whether drafts are read like anything else. */
  readonly drafts?: boolean;
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
    ...(path.includes('/') && { cause: `the folder ${path.split('/')[0]}`, isOne: true }),
  };
}

/** Endings that are written for another. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.yml$/i, '.yaml'],
  [/\.md$/i, '.mdx'],
];

/** The place that a stray file seems to be meant for: with another ending, or in the folder whose name is nearest. */
function meantPlace(path: string): { kind: KindName; names: Names; path: string } | undefined {
  const [folder = '', ...rest] = path.split('/');
  const folders = [...new Set(kindNames.map((kind) => whereOf(kind).split('/')[0] ?? ''))];
  const ended = endings.reduce((name, [from, to]) => name.replace(from, to), path);
  const moved = [nearest(folder, folders), ...rest].join('/');
  for (const other of [ended, moved]) {
    const place = placeOf(other);
    if (place) return { ...place, path: other };
  }
  return undefined;
}

/** What a regular file seems to hold that is not read as what it is, in whatever encoding; nothing of what could keep a reader waiting, or is too large. */
function seemingText(dir: string, path: string): string {
  const file = `${dir}/${path}`;
  try {
    const entry = lstatSync(file);
    if (!entry.isFile() || entry.size > limits.bytes) return '';
    return readFileSync(file, 'latin1').replaceAll('\0', '');
  } catch {
    return '';
  }
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
  /** Whether what was read is the sound part of it. */
  readonly isPart?: boolean;
  readonly drafts?: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** Keys that lead to the list of records in a kind's files; undefined where a file is one record. */
function listOf(kind: KindName): readonly string[] | undefined {
  const { file } = kinds[kind];
  return 'list' in file ? file.list : undefined;
}

/** A document without the drafts in its list, and the drafts. */
function parted(
  kind: KindName,
  names: Names,
  document: ParsedDocument,
): { document: ParsedDocument; drafts: readonly Draft[]; isEmpty: boolean } {
  const keys = listOf(kind);
  const found = keys && partDrafts(document.data, keys);
  if (!found) return { document, drafts: [], isEmpty: false };
  const placed = (path: Path) =>
    path.map((key, index) =>
      index === keys.length && typeof key === 'number' ? (found.places[key] ?? key) : key,
    );
  return {
    document: { ...document, data: found.data, at: (path) => document.at(placed(path)) },
    drafts: found.drafts.map((record) => ({ kind, record: { ...names, ...record } })),
    isEmpty: found.places.length === 0,
  };
}

/** What is sound of a list of which some records are not, so that the others are held to the rules; undefined where nothing is. */
function soundPart(
  kind: KindName,
  document: ParsedDocument,
): { readonly data: ContentFile['data']; readonly at: ParsedDocument['at'] } | undefined {
  const keys = listOf(kind);
  if (keys === undefined) return undefined;
  const { schema } = kinds[kind].file;
  const { error } = schema.safeParse(document.data);
  const bad = new Set(error?.issues.map(({ path }) => path[keys.length]));
  const list = keys.reduce<unknown>((value, key) => Object(value)[key], document.data);
  if (!Array.isArray(list)) return undefined;
  const kept = [...list.keys()].filter((index) => !bad.has(index));
  const rest = kept.map((index) => list[index]);
  const whole = keys.reduceRight<unknown>((value, key) => ({ [key]: value }), rest);
  const { data } = schema.safeParse(whole);
  if (data === undefined || rest.length === 0) return undefined;
  return {
    data,
    at: (path) =>
      document.at(
        path.map((key, index) =>
          index === keys.length && typeof key === 'number' ? (kept[key] ?? key) : key,
        ),
      ),
  };
}

function readFile(
  kind: KindName,
  file: string,
  names: Names,
  text: string,
  showsDrafts: boolean,
): ReadFile {
  const mdx = file.endsWith('.mdx') ? parseMdx(file, text) : undefined;
  const whole = mdx?.front ?? parseYaml(file, text);
  const { document, drafts, isEmpty } = showsDrafts
    ? { document: whole, drafts: [], isEmpty: false }
    : parted(kind, names, whole);
  if (isEmpty) return { drafts, problems: [] };
  const plain = hiddenInFile(file, text);
  const escaped =
    plain.length > 0 ? [] : [...hiddenInData(document.data, document.at), ...(mdx?.hidden ?? [])];
  const syntax = [...plain, ...escaped, ...(mdx?.problems ?? document.problems)];
  if (document.data === undefined && document.problems.length > 0) return { problems: syntax };
  const { data, problems } = validate(kinds[kind].file.schema, document);
  const part = data === undefined ? soundPart(kind, document) : undefined;
  const sound = part?.data ?? data;
  const at = part?.at ?? document.at;
  return {
    drafts,
    ...(sound !== undefined && { read: { kind, file, names, data: sound, body: mdx?.body, at } }),
    isPart: part !== undefined,
    problems: [...syntax, ...problems],
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
  readonly names?: Names;
  readonly read?: ContentFile | undefined;
  readonly damaged?: DamagedFile;
  readonly drafts?: readonly Draft[] | undefined;
  readonly problems: readonly Problem[];
}

const isWanted = (kind: KindName, { wanted }: Reading) => wanted?.includes(kind) ?? true;

/** An article that is marked as a draft: nothing in it is a problem. */
function draftArticle(kind: KindName, file: string, names: Names, text: string): Taken {
  const { front, body } = parseMdx(file, text);
  const record = { ...names, ...(front.data ?? {}) };
  return { kind, names, text, drafts: [{ kind, record, body }], problems: [] };
}

/** What came of each file with a body, and of which text. */
const bodied = new Map<string, { readonly text: string; readonly found: ReadFile }>();

/** A body is asked for by the check and again by the engine: while its text is as it was, both get one reading. */
function readFileOnce(
  kind: KindName,
  file: string,
  names: Names,
  text: string,
  showsDrafts: boolean,
): ReadFile {
  const before = bodied.get(file);
  if (before?.text === text) return before.found;
  const found = readFile(kind, file, names, text, showsDrafts);
  if (found.read?.body) bodied.set(file, { text, found });
  return found;
}

/** A file in no place for one: where it seems to be meant for another, what follows from its absence is held back. */
function stray(dir: string, path: string): Taken {
  const problem = strayFile(`${dir}/${path}`, path);
  const meant = meantPlace(path);
  if (!meant) return { problems: [problem] };
  const { kind, names } = meant;
  return {
    kind,
    names,
    damaged: traces(kind, names, seemingText(dir, path)),
    problems: [{ ...problem, hint: `did you mean "${meant.path}"?` }],
  };
}

/** A file whose name is no id: it is taken for the one that is written in small letters. */
function misnamed(dir: string, path: string, kind: KindName, names: Names): Taken {
  const meant = Object.fromEntries(
    Object.entries(names).map(([key, id]) => [key, id.toLowerCase()]),
  );
  const small = path.toLowerCase();
  return {
    kind,
    names: meant,
    damaged: traces(kind, meant, seemingText(dir, path)),
    problems: badIds(`${dir}/${path}`, names).map((problem) => ({
      ...problem,
      ...(small !== path && { hint: `did you mean "${small}"?` }),
    })),
  };
}

/**
 * Reads the file at `path`, from the content folder `dir`: for the check and for what is published alike. `known` is what was read of it before, and
 * holds where its text is the same.
 */
export function readOne(dir: string, path: string, reading: Reading = {}, known?: Taken): Taken {
  const file = `${dir}/${path}`;
  const place = placeOf(path);
  if (!place) return stray(dir, path);
  const { kind, names } = place;
  if (!isWanted(kind, reading)) return { problems: [] };
  if (badIds(file, names).length > 0) return misnamed(dir, path, kind, names);
  const { text, problem } = readTextOf(dir, path);
  if (problem)
    return {
      kind,
      names,
      damaged: traces(kind, names, seemingText(dir, path)),
      problems: [problem],
    };
  if (known?.text === text) return known;
  if (kind === 'source' && !reading.drafts && isDraftText(text))
    return draftArticle(kind, file, names, text);
  const { read, isPart, drafts, problems } = readFileOnce(
    kind,
    file,
    names,
    text,
    reading.drafts ?? false,
  );
  const told = few(file, problems);
  const taken = { kind, names, text, drafts, problems: told };
  if (read && !isPart) return { ...taken, read };
  return problems.length > 0 ? { ...taken, read, damaged: traces(kind, names, text) } : taken;
}

/** Of sayings that cannot be read, the claims that they seem to make. */
const tracesOfClaims = (text: string) =>
  [...text.matchAll(/\bclaim:\s*["']?([\w-]+)/g)].map(([, claim]) => ({ claim }));

/** What stands beside a draft article is a draft as well, whatever is wrong with it. */
function asDraft(taken: Taken): Taken {
  const { kind, names, read, damaged, text = '', drafts = [] } = taken;
  if (kind === undefined) return { drafts, problems: [] };
  const seeming = damaged ? tracesOfClaims(text) : [];
  const more = read ? recordsIn(read.data, listOf(kind) ?? []) : seeming;
  const all = more.map((record) => ({ kind, record: { ...names, ...record } }));
  return { kind, drafts: [...drafts, ...all], problems: [] };
}

/** Each file as it is taken, those of draft articles as drafts. */
function withDrafts(taken: readonly Taken[]): readonly Taken[] {
  const articles = new Set(
    taken.flatMap(({ kind, names, drafts = [] }) =>
      kind === 'source' && drafts.length > 0 ? names?.['id'] : undefined,
    ),
  );
  const isBeside = ({ names }: Taken) => names?.['source'] && articles.has(names['source']);
  return taken.map((one) => (isBeside(one) ? asDraft(one) : one));
}

/**
 * Reads the files of the content folder `dir` (a path from the working directory) that are wanted; never throws for bad content.
 * `known`, path → what was read of a file before, spares the files that are the same, and is brought up to date.
 */
export function readContent(
  dir: string,
  reading: Reading = {},
  known?: Map<string, Taken>,
): Content {
  const listing = existsSync(dir) ? listingOf(dir) : { files: [], problems: [] };
  const each = listing.files.map((path) => {
    const read = readOne(dir, path, reading, known?.get(path));
    known?.set(path, read);
    return read;
  });
  const hidden = listing.problems.flatMap(({ file }): Taken[] => {
    const place = placeOf(file.slice(dir.length + 1));
    return place ? [{ ...place, damaged: traces(place.kind, place.names, ''), problems: [] }] : [];
  });
  const taken = withDrafts([...each, ...hidden]);
  const seen = new Set(taken.flatMap(({ kind }) => kind ?? []));
  return {
    dir,
    files: taken.flatMap(({ read }) => read ?? []),
    damaged: taken.flatMap(({ damaged }) => damaged ?? []),
    drafts: taken.flatMap(({ drafts }) => drafts ?? []),
    problems: [
      ...listing.problems,
      ...taken.flatMap(({ problems }) => problems),
      ...missingKinds(dir, reading.wanted ?? kindNames, seen),
    ],
  };
}

/** The files of one kind. */
export const filesOf = <K extends KindName>(content: Content, kind: K) =>
  content.files.filter((file): file is ContentFile<K> & ContentFile => file.kind === kind);
