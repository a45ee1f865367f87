import { showsDrafts } from '../reading/drafts.ts';
import { readContent, type Taken } from '../reading/read.ts';
import type { Knowledge } from './knowledge.ts';
import { inspected, type Loaded, soundIn } from './load.ts';

/** A knowledge base that is being written. */
export interface Live {
  /** It as it is saved. Throws a ContentError that lists every problem. */
  readonly loaded: () => Loaded;
  /** Says that a file was saved. */
  readonly changed: () => void;
}

// The pages, which are loaded anew after every change, find it here: what was read stays with whoever loads them.
const key = Symbol.for('crosscheck.live');

/** Gives what `make` gave when it was first asked, or throws what it threw. */
function kept<T>(make: () => T): () => T {
  try {
    const value = make();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Keeps the content folder `dir` read while it is being written: after a change only the files that differ are read anew. */
export function goLive(dir: string): Live {
  const known = new Map<string, Taken>();
  const reading = { drafts: showsDrafts(process.env) };
  let read: (() => Loaded) | undefined;
  const live: Live = {
    loaded: () => {
      read ??= kept(() => soundIn(inspected(readContent(dir, reading, known))));
      return read();
    },
    changed: () => {
      read = undefined;
    },
  };
  Reflect.set(globalThis, key, live);
  return live;
}

/** The knowledge base that is being written in this process; none in a build. */
export const liveKnowledge = (): Knowledge | undefined =>
  (Reflect.get(globalThis, key) as Live | undefined)?.loaded().knowledge;
