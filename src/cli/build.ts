/**
 * `npm run build [-- --base /x/ --precompress]`: checks the content, builds the site beside it and puts it in place when it is whole.
 * Until then `dist` is what it was, so a failed or killed build leaves nothing that looks finished and is not.
 */
import { parseArgs } from 'node:util';
import { loadedOnce } from '../knowledge/load.ts';
import { pruneCards } from '../outputs/cards/prune.ts';
import { compressAll } from '../publish/compress.ts';
import { extentLines, extentOf } from '../publish/hosts.ts';
import { withLock } from '../publish/lock.ts';
import { requireProduction, settingsOf, unaddressed } from '../publish/settings.ts';
import { stamped } from '../publish/stamp.ts';
import { carry, type Folders, putInPlace, recover } from '../publish/swap.ts';
import { ofBase } from '../reading/base-folder.ts';
import { draftLines } from '../sentences/drafts.ts';
import { run } from './report.ts';

/** Where Astro builds: its own pages ask for packages from there, so it lies in the project whichever base is built. */
const built = `.dist-building${ofBase('').replaceAll(/\W+/g, '-').replace(/^-$/, '')}`;
const foldersFor = (place: string): Folders => ({
  staging: ofBase('.dist-building'),
  place,
  before: ofBase('.dist-before'),
});
const compressed = 'node_modules/.cache/crosscheck-compressed';
/** How long another build that is being ended may take to go, in milliseconds. */
const patience = 5000;

/** A killed npm does not take its script along: a build that nobody waits for any more ends itself. */
function endWithNpm(): void {
  const parent = process.ppid;
  const watch = () => process.ppid === parent || process.exit(1);
  if (process.env['npm_lifecycle_event'] === 'build') setInterval(watch, 200).unref();
}

/** Says what of earlier builds is left for somebody else to delete. */
function tellLeft(left: readonly string[]): void {
  for (const folder of left)
    console.warn(`${folder} is left of an earlier build and could not be deleted`);
}

/** Builds in this process, so that killing it ends everything. `force` ignores what Astro kept of earlier builds, which may be damaged. */
async function buildStaged(base: string | undefined): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  await build({ outDir: built, force: true, ...(base !== undefined && { base }) });
}

/** Builds, says what came of it and puts it in place; with twins for hosts that send them where `precompress` asks for it. */
async function buildWhole(
  folders: Folders,
  base: string | undefined,
  precompress: boolean,
): Promise<void> {
  await buildStaged(base);
  if (precompress) await compressAll(built, compressed);
  for (const line of extentLines(extentOf(built))) console.log(line);
  carry(built, folders.staging);
  tellLeft(await putInPlace(folders));
}

await run(async () => {
  const { base, precompress } = parseArgs({
    options: { base: { type: 'string' }, precompress: { type: 'boolean', default: false } },
  }).values;
  requireProduction(process.env);
  const settings = settingsOf(process.env, base);
  const { content } = settings;
  const folders = foldersFor(settings.outDir);
  endWithNpm();
  await withLock(ofBase('.dist-lock'), patience, async () => {
    tellLeft([...recover({ ...folders, staging: built }), ...recover(folders)]);
    for (const line of draftLines(loadedOnce(content).records)) console.log(line);
    try {
      const sources = { content: [content], base, url: process.env['SITE_URL'] };
      await stamped(folders.place, sources, () => buildWhole(folders, base, precompress));
    } catch (error) {
      recover(folders);
      console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
      throw new Error(`the build failed; ${folders.place} is as it was`);
    }
    pruneCards(new Date());
  });
  for (const line of unaddressed(settings)) console.log(line);
});
