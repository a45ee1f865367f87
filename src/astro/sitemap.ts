import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { isListed } from '../outputs/table.ts';
import { addressFrom } from '../sentences/href.ts';

/** The sitemap, with the pages that search engines are shown. */
export function listedPages(): AstroIntegration[] {
  let base = '/';
  return [
    {
      name: 'base-of-sitemap',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = config.base;
        },
      },
    },
    sitemap({ filter: (url) => isListed(addressFrom(base)(new URL(url).pathname)) }),
  ];
}
