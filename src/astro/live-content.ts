import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { DevEnvironment, ViteDevServer } from 'vite';
import { contentDir } from '../home/base-folder.ts';
import { ofEngine } from '../home/engine-folder.ts';
import { goLive, type Live } from '../knowledge/live.ts';
import { ContentError } from '../reading/problem.ts';
import { draftLines } from '../sentences/drafts.ts';
import { bodiesModule } from './bodies.ts';
import { asksForContent, unsoundPage } from './unsound-page.ts';

/** Editors save in several steps; in milliseconds. */
const settling = 40;

/** What is wrong with the content, in the words of the check; undefined where nothing is. */
function wrongWith({ loaded }: Live): string | undefined {
  try {
    loaded();
    return undefined;
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

/** Modules that are made of the files that were saved: of all, the knowledge; of each its body, and the list of them; of subjects the style sheets, which carry their hues. */
function madeOf({ moduleGraph }: DevEnvironment, saved: ReadonlySet<string>) {
  const hued = [...saved].some((file) => /[\\/]subjects[\\/]/.test(file));
  const files = [ofEngine('src/astro/base.ts'), ...saved];
  const lists = [...moduleGraph.idToModuleMap.values()].filter(
    ({ id }) => id === bodiesModule || (hued && id?.includes('.css')),
  );
  return [...files.flatMap((file) => [...(moduleGraph.getModulesByFile(file) ?? [])]), ...lists];
}

const askBrowsers = ({ environments }: ViteDevServer) =>
  environments['client']?.hot.send({ type: 'full-reload' });

/** Loads anew what the files that were saved are part of, and nothing else; then says so to browsers. */
async function reload(server: ViteDevServer, saved: ReadonlySet<string>): Promise<void> {
  for (const environment of Object.values(server.environments))
    for (const module of madeOf(environment, saved)) await environment.reloadModule(module);
  askBrowsers(server);
}

/** Says in the terminal, once, what is wrong with the content or, where nothing is, which drafts are left out. */
function teller(live: Live, { config: { logger } }: ViteDevServer) {
  let told: string | undefined;
  let drafts: readonly string[] = [];
  return () => {
    const wrong = wrongWith(live);
    if (wrong !== undefined && wrong !== told) logger.error(wrong);
    if (wrong === undefined && told !== undefined) logger.info('Content is sound again');
    told = wrong;
    if (wrong !== undefined) return;
    const before = drafts;
    drafts = draftLines(live.loaded().records);
    for (const line of drafts.filter((one) => !before.includes(one))) logger.info(line);
  };
}

/** Shows what is saved. What is wrong is said once, in the terminal, and stands in the place of every page until it is mended. */
function keepUp(server: ViteDevServer, content: string): void {
  const live = goLive(content);
  const dir = resolve(content);
  const tell = teller(live, server);
  const saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const show = () => {
    live.changed();
    tell();
    // Modules are made anew of what is sound; before that, each that is would say once more what was told.
    if (wrongWith(live) !== undefined) return askBrowsers(server);
    const files = new Set(saved);
    saved.clear();
    reload(server, files).catch(({ message }) => server.config.logger.error(message));
  };
  server.watcher.add(dir);
  server.watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(dir)) return;
    saved.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(show, settling);
  });
  server.middlewares.use((request, response, next) => {
    const wrong = asksForContent(request) ? wrongWith(live) : undefined;
    if (wrong === undefined) return next();
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(unsoundPage(wrong, server.config.base));
  });
  tell();
}

/** In `npm run dev`: a change of any content file is read and shown. */
export function liveContent(): AstroIntegration {
  return {
    name: 'live-content',
    hooks: {
      'astro:server:setup': ({ server }) => keepUp(server, contentDir(process.env)),
    },
  };
}
