import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const key = Symbol.for('crosscheck.engine');

/** The folder of the engine. A build bundles this file into a folder of its own; before that, the same process reads it where it lies. */
function engineFolder(): string {
  const known: unknown = Reflect.get(globalThis, key);
  if (typeof known === 'string') return known;
  const here = fileURLToPath(new URL('../../', import.meta.url));
  Reflect.set(globalThis, key, here);
  return here;
}

const folder = engineFolder();

/** A file of the engine, wherever it is installed: `src/styles/tokens.css`. */
export const ofEngine = (path: string): string => folder + path;

/** A file of a package that the engine uses, wherever that is installed: `satori/package.json`. */
export const ofPackage = (path: string): string =>
  createRequire(ofEngine('package.json')).resolve(path);
