/**
 * `npm run build [-- --base /x/] [--verbose]`: checks the content, builds the site beside it and puts it in place when it is whole.
 * Until then `dist` is what it was, so a failed or killed build leaves nothing that looks finished and is not.
 */
import { parseArgs } from 'node:util';
import { configured } from '../astro/configured.ts';
import { loadOnce } from '../knowledge/load.ts';
import { pruneCards } from '../outputs/cards/prune.ts';
import { compressAll } from '../publish/compress.ts';
import { withLock } from '../publish/lock.ts';
import { requireProduction, type Settings, settingsOf, unaddressed } from '../publish/settings.ts';
import { pageCount, sizeLines, sizeOf } from '../publish/size.ts';
import { stamped } from '../publish/stamp.ts';
import { carry, type Folders, putInPlace, recover } from '../publish/swap.ts';
import { ofBase } from '../reading/base-folder.ts';
import { counted } from '../sentences/numbers.ts';
import { run } from './report.ts';

/** Where Astro builds: its own pages ask for packages from there, so it lies in the project whichever base is built. */
const built = `.dist-building${ofBase('').replaceAll(/\W+/g, '-').replace(/^-$/, '')}`;
const folders: Folders = {
  staging: ofBase('.dist-building'),
  place: ofBase('dist'),
  before: ofBase('.dist-before'),
};
const compressed = 'node_modules/.cache/crosscheck-compressed';
/** How long another build that is being ended may take to go, in milliseconds. */
const patience = 5000;

/** A killed npm does not take its script along: a build that nobody waits for any more ends itself. */
function endWithNpm(): void {
  const parent = process.ppid;
  const watch = () => process.ppid === parent || process.exit(1);
  if (process.env['npm_lifecycle_event'] === 'build') setInterval(watch, 200).unref();
}

/** Builds in this process, so that killing it ends everything. */
async function buildStaged(settings: Settings, isVerbose: boolean): Promise<void> {
  const { build } = await import('astro');
  await build({
    ...configured(settings),
    outDir: built,
    logLevel: isVerbose ? 'info' : 'warn',
  });
}

/** What was built, how long it took, and what comes next. */
function report(settings: Settings, began: number): void {
  const size = sizeOf(folders.place);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    [
      `Built ${counted(pageCount(size), 'page')} in ${counted(seconds, 'second')}: ${folders.place}`,
      ...sizeLines(size),
      'Next: npm run preview shows it; npm run addresses registers what is new; what is in the folder can be published',
      ...unaddressed(settings),
    ].join('\n'),
  );
}

await run(async () => {
  const began = performance.now();
  const { base, verbose } = parseArgs({
    options: { base: { type: 'string' }, verbose: { type: 'boolean', default: false } },
  }).values;
  requireProduction(process.env);
  const settings = settingsOf(process.env, base);
  const { content } = settings;
  endWithNpm();
  await withLock(ofBase('.dist-lock'), patience, async () => {
    recover({ ...folders, staging: built });
    recover(folders);
    loadOnce(content);
    try {
      const sources = { content: [content], base, url: process.env['SITE_URL'] };
      await stamped(folders.place, sources, async () => {
        await buildStaged(settings, verbose);
        await compressAll(built, compressed);
        carry(built, folders.staging);
        putInPlace(folders);
      });
    } catch (error) {
      recover(folders);
      console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
      throw new Error(`the build failed; ${folders.place} is as it was`);
    }
    pruneCards(new Date());
  });
  report(settings, began);
});
