import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { type Document, documentOf } from './document.ts';
import { titlesIn } from './rest.ts';

/** The files of a released distribution. */
export interface Release {
  /** `Pump 6.1.3` */
  readonly name: string;
  /** Paths of its files, in order. */
  readonly files: readonly string[];
  /** The file as passages are found in it; undefined where there is none, or a folder. */
  readonly document: (file: string) => Document | undefined;
  readonly has: (file: string) => boolean;
  /** What a file holds, byte by byte; undefined where there is none. */
  readonly bytes: (file: string) => string | undefined;
}

/** Its value, made when it is first asked for. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function kept<T>(make: (key: string) => T): (key: string) => T {
  const values = new Map<string, T>();
  return (key) => {
    if (!values.has(key)) values.set(key, make(key));
    return values.get(key) as T;
  };
}

const listed = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();

/** What `:ref:` and `:doc:` lead to, in all texts of the release. */
function titlesOf(files: readonly string[], read: (file: string) => string) {
  const texts = files.filter((file) => /^docs?\/.*\.(rst|txt)$|^[^/]+\.rst$/.test(file));
  const found = texts.map((file) => ({ file, ...titlesIn(read(file)) }));
  return {
    labels: new Map(found.flatMap(({ labels }) => [...labels])),
    documents: new Map(found.map(({ file, first }) => [file.replace(/\.(rst|txt)$/, ''), first])),
  };
}

/** The path that `:doc:` in `file` means, within the release. */
function pathFrom(file: string, target: string): string {
  const root = /^docs?\//.exec(file)?.[0] ?? '';
  return target.startsWith('/')
    ? posix.normalize(root + target.slice(1))
    : posix.normalize(posix.join(dirname(file), target));
}

/** A distribution that has been unpacked into `folder`. */
export function releaseIn(name: string, folder: string): Release {
  const files = later(() => listed(folder));
  const has = (file: string) => existsSync(join(folder, file));
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const titles = later(() => titlesOf(files(), read));
  const document = kept((file: string): Document | undefined => {
    if (!has(file) || !statSync(join(folder, file)).isFile()) return undefined;
    return documentOf(file, read(file), {
      title: (role, target) =>
        role === 'ref'
          ? titles().labels.get(target.replace(/^[~!]/, '').toLowerCase())
          : titles().documents.get(pathFrom(file, target)),
      substitutions: new Map([['version', name.split(' ').at(-1) ?? '']]),
      include: (path) => {
        const found = pathFrom(file, path);
        return !found.startsWith('..') && has(found) ? read(found) : undefined;
      },
    });
  });
  return {
    name,
    get files() {
      return files();
    },
    has,
    document,
    bytes: (file) => (has(file) ? readFileSync(join(folder, file), 'latin1') : undefined),
  };
}
