import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';
import { contentDir, ofBase } from '../home/base-folder.ts';
import { ofEngine } from '../home/engine-folder.ts';
import { hooks } from '../knowledge/hooks.ts';
import { loadOnce } from '../knowledge/load.ts';
import { emptyPages } from '../knowledge/presence.ts';
import { searchIndex } from '../outputs/search/integration.ts';
import { settingsOf } from '../publish/settings.ts';
import { bodies } from './bodies.ts';
import { checkedBodies } from './checked-bodies.ts';
import { engine } from './engine.ts';
import { headers } from './headers.ts';
import { liveContent } from './live-content.ts';
import { outputs } from './outputs.ts';
import { ownWordsPlugin } from './own-words.ts';
import { preloads } from './preloads.ts';
import { listedPages } from './sitemap.ts';
import { subjectColours } from './subject-colours.ts';

/** `/criteria/[id]/[...page]` of `criteria/[id]/[...page].astro` */
const patternOf = (file: string) =>
  `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.astro$|\.astro$/, '')}`;

/** The pages of the engine, a file for each. */
function pages() {
  const cwd = ofEngine('src/pages');
  return globSync('**/*.astro', { cwd })
    .toSorted()
    .map((file) => ({ pattern: patternOf(file), entrypoint: `${cwd}/${file}` }));
}

/** `/changes/` of `/changes/[...page]`, the pages of one list. */
const addressOf = (pattern: string) => `${pattern.replace(/\/\[\.{3}page\]$/, '')}/`;

/** Those that have something on them. While the content is being written, all: what is empty now may not be when it is saved. */
function builtPages(command: string) {
  if (command !== 'build') return pages();
  const empty = emptyPages(loadOnce(contentDir(process.env)));
  return pages().filter(({ pattern }) => !empty.includes(addressOf(pattern)));
}

/** Those that the base in use brings. */
const ownPages = () =>
  hooks().pages.map(({ address, file }) => ({
    pattern: address,
    entrypoint: resolve(ofBase(file)),
  }));

/** Where the site stands and is put, as the settings of the environment say; what the configuration or the command line says itself stays. */
function place({ site, base, outDir, root }: AstroConfig) {
  const { home, outDir: asked } = settingsOf(process.env);
  const isUnsaid = outDir.href === new URL('dist/', root).href;
  return {
    ...(site === undefined && { site: home.origin }),
    ...(base === '/' && { base: home.pathname }),
    ...(isUnsaid && { outDir: new URL(`${asked}/`, root) }),
  };
}

/** Small parts that the script of every page imports, as one file: many hosts and browsers ask for no more than six at a time. */
const together = {
  codeSplitting: {
    groups: [
      {
        name: 'shared',
        test: /preload-helper|src\/(?:browser\/dom|sentences\/(?:failures|numbers))\.ts/,
      },
    ],
  },
};

/** How the pages of the engine are built, whichever base they are built from. */
const manner = () => ({
  publicDir: pathToFileURL(`${ofBase('public')}/`),
  trailingSlash: 'always' as const,
  // One page more at a time than Node has threads, in which preview images are drawn.
  build: {
    format: 'directory' as const,
    inlineStylesheets: 'never' as const,
    concurrency: 5,
  },
  // The default, 'jsx', glues inline elements that stand on lines of their own.
  compressHTML: true,
  prerenderConflictBehavior: 'error' as const,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false as const, processor: engine() },
  vite: {
    plugins: [bodies(), checkedBodies(), ownWordsPlugin(), subjectColours()],
    // Pages of a base name the engine as one that is installed, wherever the base lies.
    resolve: { alias: { 'crosscheck/src': ofEngine('src') } },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: { client: { build: { rolldownOptions: { output: together } } } },
  },
});

export type { Hooks, OwnPage } from '../knowledge/hooks.ts';
export type { Report, Rule } from '../knowledge/records.ts';

/** The engine as one integration of Astro: its pages and files, made of the knowledge base that `CONTENT` names, else of `content`. */
export default function crosscheck(): AstroIntegration {
  return {
    name: 'crosscheck',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, updateConfig }) => {
        updateConfig({
          ...place(config),
          ...manner(),
          integrations: [
            mdx(),
            outputs(),
            ...listedPages(),
            searchIndex(),
            preloads(),
            liveContent(),
            headers(),
          ],
        });
        [...builtPages(command), ...ownPages()].forEach(injectRoute);
      },
    },
  };
}
