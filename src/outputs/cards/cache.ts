import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofEngine, packageJson } from '../../home/engine-folder.ts';
import type { Element } from './element.ts';
import { fonts } from './fonts.ts';
import { kept, staleAfter } from './prune.ts';
import { render } from './render.ts';

const digest = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

// Not cacache: 17 packages and 8 MB would spare some twenty lines, and it cannot forget by last use.

/** What decides the bytes beside the tree: fonts, the code that draws, and the package it draws with. */
const drawer = digest(
  ...fonts.map(({ data }) => data),
  readFileSync(ofEngine('src/outputs/cards/render.ts')),
  readFileSync(packageJson('@takumi-rs/core')),
);

/** Says that an entry is still in use; once it is half way to being stale will do. */
function touch(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs > staleAfter / 2) utimesSync(file, now / 1000, now / 1000);
}

/** The image in a cache entry, which is its digest and then its bytes; none where there is no entry or it is damaged. */
function read(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const entry = new Uint8Array(readFileSync(file));
    const png = entry.slice(drawer.length);
    if (!digest(png).equals(entry.subarray(0, drawer.length))) return undefined;
    touch(file);
    return png;
  } catch {
    return undefined;
  }
}

const fileOf = (tree: Element, folder: string) =>
  join(folder, digest(drawer, JSON.stringify(tree)).toString('hex'));

/** Keeps the image of a card in `folder`, which is there. The entry is put in place when it is whole: several builds may be writing. */
export function keep(tree: Element, png: Uint8Array, folder: string): void {
  const file = fileOf(tree, folder);
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, Buffer.concat([digest(png), png]));
  renameSync(temporary, file);
}

/** The image of a card, drawn only where the same card has not been drawn before. */
export async function draw(tree: Element, folder = kept): Promise<Uint8Array<ArrayBuffer>> {
  mkdirSync(folder, { recursive: true });
  const known = read(fileOf(tree, folder));
  if (known) return known;
  const png = await render(tree);
  keep(tree, png, folder);
  return png;
}
