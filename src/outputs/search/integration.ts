import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { contentDir } from '../../home/base-folder.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { liveKnowledge } from '../../knowledge/live.ts';
import { loadOnce } from '../../knowledge/load.ts';
import { searchRecords } from './records.ts';
import { writeIndex } from './write-index.ts';

const folder = 'pagefind';
/** Ready-made interfaces that Pagefind writes and this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** Where the index is while the site is being written. */
const developing = 'node_modules/.cache/crosscheck-dev-search';

/** Gives the folder of an index of the content as it is: made when it is first asked for, and again where the content has changed since. */
function currentIndex(): () => Promise<string> {
  let of: Knowledge | undefined;
  let made: Promise<void> | undefined;
  const make = async (knowledge: Knowledge) => {
    rmSync(developing, { recursive: true, force: true });
    await writeIndex(searchRecords(knowledge), developing);
  };
  return async () => {
    const knowledge = liveKnowledge();
    if (knowledge && knowledge !== of) {
      of = knowledge;
      made = (made ?? Promise.resolve()).catch(() => {}).then(() => make(knowledge));
    }
    await made;
    return developing;
  };
}

/** Builds the search index after the pages, failing the build when it fails; in `dev` an index is made of what is saved. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const current = currentIndex();
        const serve: Connect.NextHandleFunction = async (request, response, next) => {
          const path = normalize(new URL(request.url ?? '/', 'http://local').pathname);
          const file = join(await current(), path);
          if (!existsSync(file) || path.endsWith('/')) return next();
          response.setHeader(
            'content-type',
            types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
          );
          createReadStream(file).pipe(response);
        };
        server.middlewares.use(`/${folder}`, (request, response, next) => {
          Promise.resolve(serve(request, response, next)).catch(next);
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
