import { Refusal } from '../home/refusal.ts';
import { releaseName } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';
import { fetchAll } from './cache.ts';
import type { Located } from './citations.ts';
import { type Desk, locatedOf, pathOf, referenceOf, releaseOf, shelfFor } from './desk.ts';
import { type Found, type Search, search } from './find.ts';
import { nearestBlock } from './nearest.ts';
import { lostFile } from './prove.ts';
import type { Release } from './release.ts';
import { passageText } from './write.ts';

const only = (located: Located) => new Set([releaseName(located)]);

/** Why words do not lead to one passage. */
function refusalOf(
  found: Exclude<Search, { found: Found }>,
  release: Release,
  file: string,
  words: string,
): string {
  if ('many' in found)
    return `${counted(found.many.length, 'passage')} hold these words: take more of them. ${found.many.slice(0, 8).join(' | ')}`;
  if ('notUnique' in found)
    return `six words at its ends do not tell this passage from others; take another, or “first … last”: “${found.notUnique}”`;
  const document = release.document(file);
  if (!document)
    return `${lostFile(release, file).message}; allowed: ${lostFile(release, file).allowed}`;
  const others = release.files.filter((other) => {
    if (other === file || !/\.(txt|rst|md|py|toml|html|py-tpl)$|PKG-INFO$/.test(other))
      return false;
    const there = release.document(other);
    return there !== undefined && 'found' in search(there, words);
  });
  if (others.length > 0) return `not in ${file}, but in ${others.slice(0, 5).join(', ')}`;
  const near = document.form === 'words' ? nearestBlock(document, words) : undefined;
  return near
    ? `not in ${file}; nearest (${near.place}, line ${near.line}): “${near.text}”`
    : `not in ${file}, nor anything like it`;
}

/** The one passage of a file that words lead to, or why there is none. */
export function passageFor(release: Release, file: string, words: string): Found | string {
  const document = release.document(file);
  const found: Search = document ? search(document, words) : { none: true };
  return 'found' in found ? found.found : refusalOf(found, release, file, words);
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

/** Fetches a distribution and gives its entry for `distributions.yaml`. */
export function pin(desk: Desk, name: string): string {
  const [, packageName = name, version = ''] = /^(.*) (\S+)$/.exec(name) ?? [];
  const [fetched] = fetchAll(desk.cache, [{ package: packageName, version }], desk.env);
  if (!fetched || fetched.error !== undefined)
    throw new Refusal({
      place: name,
      got: fetched?.error ?? 'nothing',
      allowed: 'a version that the index has',
      remedy: 'npm run passages -- --pin "<package> <version>"',
    });
  const { archive, sha256 } = fetched;
  return `- package: ${packageName}\n  version: '${version}'\n  archive: ${archive}\n  sha256: ${sha256}`;
}
