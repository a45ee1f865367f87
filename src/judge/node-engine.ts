import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Lets Pagefind's browser script run in Node: its fetches of `file:` addresses are answered from disk. Returns the base of the built site in `folder`. */
export function serveFromDisk(folder = 'dist'): string {
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.protocol !== 'file:') return original(input, init);
    url.search = '';
    return new Response(new Uint8Array(await readFile(url)));
  };
  const base = pathToFileURL(`${folder}/`).href;
  // Whatever a package.json above the site says: a browser takes what it imports for a module.
  registerHooks({
    load: (url, context, next) =>
      next(url, url.startsWith(base) ? { ...context, format: 'module' } : context),
  });
  return base;
}
