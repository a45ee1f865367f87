import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { inspect } from '../knowledge/load.ts';
import { contentDir } from '../reading/base-folder.ts';
import { draftLines } from '../sentences/drafts.ts';

/** In `npm run dev`: a change of any content file is read anew and shown. */
export function contentReload(): AstroIntegration {
  return {
    name: 'content-reload',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const dir = resolve(contentDir(process.env));
        for (const line of draftLines(inspect(contentDir(process.env)).records)) logger.info(line);
        server.watcher.add(dir);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(dir)) return;
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
