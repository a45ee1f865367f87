import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { hooks } from '../knowledge/hooks.ts';
import { places } from '../outputs/table.ts';
import { headersFile } from '../publish/header-files.ts';
import { headerRulesFor } from '../publish/security.ts';
import { requireProduction } from '../publish/settings.ts';

/** What stands where, with the pages of the base's own. */
const withOwnPages = () => ({
  ...places,
  pageFolders: [
    ...places.pageFolders,
    ...hooks().pages.map(({ address }) => address.replaceAll('/', '')),
  ],
});

/** Writes the header file that hosts of static sites read into every build. */
export function headers(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      // Also where Astro is started by itself: in another mode no page would have its policy.
      'astro:config:setup': ({ command }) => {
        if (command === 'build') requireProduction(process.env);
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) =>
        writeFileSync(new URL('_headers', dir), headersFile(headerRulesFor(withOwnPages()), base)),
    },
  };
}
