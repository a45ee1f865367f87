import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../reading/base-folder.ts';

/** In `npm run dev`: a change of any content file is read anew and shown. */
export function contentReload(): AstroIntegration {
  return {
    name: 'content-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const dir = resolve(contentDir(process.env));
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
