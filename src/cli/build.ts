/**
 * Checks the content, builds the site beside it and puts it in place when it is whole. Until then `dist` is what it was, so a failed or killed build leaves nothing that looks finished and is not.
 */
import { configured } from '../astro/configured.ts';
import { ofBase } from '../home/base-folder.ts';
import { loadedOnce } from '../knowledge/load.ts';
import { pruneCards } from '../outputs/cards/prune.ts';
import { compressAll } from '../publish/compress.ts';
import { type Extent, extentLines, extentOf } from '../publish/hosts.ts';
import { withLock } from '../publish/lock.ts';
import { pagesLine } from '../publish/pages-built.ts';
import { requireProduction, type Settings, settingsOf, unaddressed } from '../publish/settings.ts';
import { stamped } from '../publish/stamp.ts';
import { carry, type Folders, putInPlace, recover } from '../publish/swap.ts';
import { showsDrafts } from '../reading/drafts.ts';
import { draftLines } from '../sentences/drafts.ts';
import { counted } from '../sentences/numbers.ts';
import { endWithNpm } from './shared/end-with-npm.ts';
import { run } from './shared/report.ts';

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

/** Says what of earlier builds is left for somebody else to delete. */
function tellLeft(left: readonly string[]): void {
  for (const folder of left)
    console.warn(`${folder} is left of an earlier build and could not be deleted`);
}

interface Asked {
  /** With twins for hosts that send them. */
  readonly precompress: boolean;
  /** With a line for each page. */
  readonly verbose: boolean;
}

/** Builds in this process, so that killing it ends everything. */
async function buildStaged(settings: Settings, { verbose }: Asked): Promise<void> {
  const { build } = await import('astro');
  await build({
    ...configured(settings),
    outDir: built,
    logLevel: verbose ? 'info' : 'warn',
  });
}

/** Builds, measures what came of it and puts it in place. */
async function buildWhole(folders: Folders, settings: Settings, asked: Asked): Promise<Extent> {
  await buildStaged(settings, asked);
  if (asked.precompress) await compressAll(built, compressed);
  const extent = extentOf(built);
  carry(built, folders.staging);
  tellLeft(await putInPlace(folders));
  return extent;
}

/** Says what was built, how long it took, and what comes next. */
function report(settings: Settings, extent: Extent, began: number): void {
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    [
      `Built ${settings.outDir} in ${counted(seconds, 'second')}`,
      ...[pagesLine(settings.outDir), ...extentLines(extent)].map((line) => `  ${line}`),
      'Next: npm run preview shows it, npm run addresses registers what is new; the folder can be published as it is',
      ...unaddressed(settings),
    ].join('\n'),
  );
}

const command = {
  name: 'build',
  does: 'checks the content and builds the site into dist',
  options: {
    base: { type: 'string', value: '/x/', does: 'the path below which the site will stand' },
    precompress: { type: 'boolean', does: 'adds compressed twins for hosts that send them' },
    verbose: { type: 'boolean', does: 'names each page' },
  },
} as const;

await run(command, async ({ values: { base, ...asked } }) => {
  const began = performance.now();
  requireProduction(process.env);
  const settings = settingsOf(process.env, base);
  const { content } = settings;
  const folders = foldersFor(settings.outDir);
  endWithNpm('build');
  await withLock(ofBase('.dist-lock'), patience, async () => {
    tellLeft([...recover({ ...folders, staging: built }), ...recover(folders)]);
    for (const line of draftLines(loadedOnce(content).records)) console.log(line);
    try {
      const drafts = showsDrafts(process.env);
      const sources = { content: [content], base, url: process.env['SITE_URL'], drafts };
      await stamped(folders.place, sources, async () => {
        const extent = await buildWhole(folders, settings, asked);
        report(settings, extent, began);
      });
    } catch (error) {
      recover(folders);
      console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
      throw new Error(`the build failed; ${folders.place} is as it was`);
    }
    pruneCards(new Date());
  });
});
