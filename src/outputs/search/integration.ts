import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadOnce } from '../../knowledge/load.ts';
import { contentDir, ofBase } from '../../reading/base-folder.ts';
import { searchRecords } from './records.ts';
import { writeIndex } from './write-index.ts';

const folder = 'pagefind';
/** Ready-made interfaces that Pagefind writes and this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** Builds the search index after the pages, failing the build when it fails; `dev` serves the index of the last build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${folder}`, (request, response, next) => {
          const path = normalize(new URL(request.url ?? '/', 'http://local').pathname);
          const file = join(ofBase('dist'), folder, path);
          if (!existsSync(file) || path.endsWith('/')) return next();
          response.setHeader(
            'content-type',
            types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
          );
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = searchRecords(loadOnce(contentDir(process.env)));
        const output = join(fileURLToPath(dir), folder);
        await writeIndex(records, output);
        for (const name of readdirSync(output)) if (unused.test(name)) rmSync(join(output, name));
        logger.info(`${records.length} entries indexed`);
      },
    },
  };
}
