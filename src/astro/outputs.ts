import type { AstroIntegration } from 'astro';
import { endings } from '../outputs/table.ts';

/** Publishes every file of the table of outputs: one route for each ending, as the development server tells a file by it. */
export function outputs(): AstroIntegration {
  return {
    name: 'outputs',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const ending of endings)
          injectRoute({
            pattern: `/[...path].${ending}`,
            entrypoint: new URL('./published-file.ts', import.meta.url),
          });
      },
    },
  };
}
