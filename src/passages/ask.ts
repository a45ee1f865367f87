import { Refusal } from '../home/refusal.ts';
import { releaseName } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';
import { fetchAll } from './cache.ts';
import type { Located } from './citations.ts';
import { type Desk, locatedOf, pathOf, referenceOf, releaseOf, shelfFor } from './desk.ts';
import type { Document } from './document.ts';
import { type Found, type Search, search } from './find.ts';
import { nearestBlock } from './nearest.ts';
import { lostFile } from './prove.ts';
import type { Release } from './release.ts';
import { passageText } from './write.ts';

const only = (located: Located) => new Set([releaseName(located)]);

/** Files of a release that are texts or programs. */
const isReadable = (file: string) => /\.(txt|rst|md|py|toml|html|py-tpl)$|PKG-INFO$/.test(file);

/** The other files of a release that hold some words. */
const filesWith = (release: Release, file: string, words: string) =>
  release.files.filter((other) => {
    const there = other !== file && isReadable(other) ? release.document(other) : undefined;
    return there !== undefined && 'found' in search(there, words);
  });

/** Why a file does not hold some words, and where else they may be. */
function missing(release: Release, file: string, words: string): string {
  const document = release.document(file);
  if (!document) {
    const { message, allowed } = lostFile(release, file);
    return `${message}; allowed: ${allowed}`;
  }
  const others = filesWith(release, file, words);
  if (others.length > 0) return `not in ${file}, but in ${others.slice(0, 5).join(', ')}`;
  return `not in ${file}${nearWords(document, words)}`;
}

/** What is most like some words in a document. */
function nearWords(document: Document, words: string): string {
  const near = document.form === 'words' ? nearestBlock(document, words) : undefined;
  if (!near) return ', nor anything like it';
  return `; nearest (${near.place}, line ${near.line}): “${near.text}”`;
}

const manyText = (many: readonly string[]) =>
  `${counted(many.length, 'passage')} hold these words: take more of them. ${many.slice(0, 8).join(' | ')}`;

const notUniqueText = (said: string) =>
  `six words at its ends do not tell this passage from others; take another, or “first … last”: “${said}”`;

/** The one passage of a file that words lead to, or why there is none. */
export function passageFor(release: Release, file: string, words: string): Found | string {
  const document = release.document(file);
  const found: Search = document ? search(document, words) : { none: true };
  if ('found' in found) return found.found;
  if ('many' in found) return manyText(found.many);
  return 'notUnique' in found ? notUniqueText(found.notUnique) : missing(release, file, words);
}

/** The same of a reference; throws where there is not exactly one. */
export function foundOrRefused(desk: Desk, id: string, words: string): Found {
  const located = locatedOf(referenceOf(desk, id));
  const release = releaseOf(desk, shelfFor(desk, only(located)), located);
  const found = passageFor(release, located.file, words);
  if (typeof found !== 'string') return found;
  throw new Refusal({
    place: `${id}, ${located.file}`,
    got: `no one passage for “${words}”`,
    allowed: found,
    remedy: `npm run passages -- --open ${id} says where the file is`,
  });
}

/** The entry for the passage of a reference that holds some words, and what it says. */
export function find(desk: Desk, words: string, id: string): string {
  const { passage, says } = foundOrRefused(desk, id, words);
  return `passage: ${passageText(passage)}\n# unique; it says:\n# ${says.replaceAll('\n', '\n# ')}`;
}

/** The path of a reference's file on this machine. */
export function whereOpen(desk: Desk, id: string): string {
  const located = locatedOf(referenceOf(desk, id));
  releaseOf(desk, shelfFor(desk, only(located)), located);
  return pathOf(desk, located);
}

type Fetched = ReturnType<typeof fetchAll>[number];

const pinText = (name: string, version: string, { archive, sha256 }: Fetched) =>
  `- package: ${name}\n  version: '${version}'\n  archive: ${archive}\n  sha256: ${sha256}`;

function refusePin(name: string, got = 'nothing'): never {
  throw new Refusal({
    place: name,
    got,
    allowed: 'a version that the index has',
    remedy: 'npm run passages -- --pin "<package> <version>"',
  });
}

/** Fetches a distribution and gives its entry for `distributions.yaml`. */
export function pin(desk: Desk, name: string): string {
  const [, packageName = name, version = ''] = /^(.*) (\S+)$/.exec(name) ?? [];
  const [fetched] = fetchAll(desk.cache, [{ package: packageName, version }], desk.env);
  if (!fetched || fetched.error !== undefined) return refusePin(name, fetched?.error);
  return pinText(packageName, version, fetched);
}
