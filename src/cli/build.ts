/**
 * `npm run build [-- --base /x/]`: checks the content, builds the site aside and puts it in place when it is whole.
 * Until then there is no `dist`, so a failed or killed build leaves nothing that looks finished.
 */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { contentDir, loadKnowledge } from '../knowledge/load.ts';
import { run } from './report.ts';

const aside = '.dist-building';
const require = createRequire(import.meta.url);
const astro = join(require.resolve('astro/package.json'), '..', 'bin', 'astro.mjs');

await run(() => {
  rmSync('dist', { recursive: true, force: true });
  rmSync(aside, { recursive: true, force: true });
  loadKnowledge(contentDir(process.env));
  const { status } = spawnSync(process.execPath, [astro, 'build', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, OUT_DIR: aside },
  });
  if (status !== 0) {
    rmSync(aside, { recursive: true, force: true });
    throw new Error(`the build failed with exit code ${status}; nothing was put in dist`);
  }
  renameSync(aside, 'dist');
});
