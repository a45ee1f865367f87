import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { places } from '../outputs/table.ts';
import { headersFile } from '../publish/header-files.ts';
import { headerRulesFor } from '../publish/security.ts';

/** Writes the header file that hosts of static sites read into every build. */
export function headers(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) =>
        writeFileSync(new URL('_headers', dir), headersFile(headerRulesFor(places), base)),
    },
  };
}
