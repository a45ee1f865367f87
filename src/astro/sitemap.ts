import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../home/base-folder.ts';
import { loadOnce } from '../knowledge/load.ts';
import { isListed, lastChanged } from '../outputs/sitemap.ts';
import { addressFrom } from '../sentences/href.ts';

/** The sitemap, with the pages that search engines are shown, and when what each shows was last checked or changed. */
export function listedPages(): AstroIntegration[] {
  let base = '/';
  const knowledge = () => loadOnce(contentDir(process.env));
  const addressOf = (url: string) => addressFrom(base)(new URL(url).pathname);
  return [
    {
      name: 'base-of-sitemap',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = config.base;
        },
      },
    },
    sitemap({
      filter: (url) => isListed(knowledge(), addressOf(url)),
      serialize: (item) => {
        const lastmod = lastChanged(knowledge(), addressOf(item.url));
        return { ...item, ...(lastmod !== undefined && { lastmod }) };
      },
    }),
  ];
}
