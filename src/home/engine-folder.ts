import { createRequire, findPackageJSON } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

/** Where a package that the engine uses describes itself. Throws an Error where it is not installed. */
export function packageJson(name: string): string {
  const file = findPackageJSON(name, pathToFileURL(ofEngine('package.json')));
  if (file === undefined) throw new Error(`the package ${name} is not installed: run npm install`);
  return file;
}

/** A file of such a package, wherever that is installed: `@fontsource/inter/files/inter-latin-400-normal.woff`. */
export const ofPackage = (path: string): string =>
  createRequire(ofEngine('package.json')).resolve(path);
