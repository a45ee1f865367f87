import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkedBodies } from './src/astro/checked-bodies.ts';
import { contentReload } from './src/astro/content-reload.ts';
import { engine } from './src/astro/engine.ts';
import { headers } from './src/astro/headers.ts';
import { outputs } from './src/astro/outputs.ts';
import { preloads } from './src/astro/preloads.ts';
import { listedPages } from './src/astro/sitemap.ts';
import { subjectColours } from './src/astro/subject-colours.ts';
import { searchIndex } from './src/outputs/search/integration.ts';
import { settingsOf } from './src/publish/settings.ts';

// One setting says where the site lives: SITE_URL, its path being the base. `--base /x/` on the command line wins over it.
const { home, outDir, content } = settingsOf(process.env);

export default defineConfig({
  site: home.origin,
  base: home.pathname,
  outDir,
  trailingSlash: 'always',
  // One page more at a time than Node has threads, in which preview images are drawn.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 5 },
  // One store per knowledge base: entries of two of them may share an id.
  cacheDir: `./.astro/cache/${content.replace(/\W+/g, '-')}`,
  // The default, 'jsx', glues inline elements that stand on lines of their own.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: engine(),
  },
  integrations: [
    mdx(),
    outputs(),
    ...listedPages(),
    searchIndex(),
    preloads(),
    contentReload(),
    headers(),
  ],
  vite: {
    plugins: [checkedBodies(), subjectColours()],
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
