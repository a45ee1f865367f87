import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import { ofEngine } from '../../reading/engine-folder.ts';
import type { Element } from './element.ts';

/** How many cards are drawn at a time: one for each processor, but a thread holds some 300 MB, so not beyond eight. */
export const threads = Math.min(8, availableParallelism());

// By path: what runs here is a bundle elsewhere.
const pool = new Tinypool({
  filename: pathToFileURL(ofEngine('src/outputs/cards/render.ts')).href,
  // What reads types out of a package, where the engine is one.
  execArgv: ['--import', pathToFileURL(ofEngine('bin/typescript.js')).href],
  minThreads: 0,
  maxThreads: threads,
  idleTimeout: 10_000,
});

/** Draws a card in another thread. Rejects with what `render` throws. */
export const renderInThread = (tree: Element): Promise<Uint8Array<ArrayBuffer>> =>
  pool.run(tree, { name: 'render' });
