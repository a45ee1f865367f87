/** `npm run preview [-- --port 4321 --host 127.0.0.1 --base /x/]`: serves the site that was built. */
import { configured } from '../astro/configured.ts';
import { served } from '../publish/served.ts';
import { settingsOf } from '../publish/settings.ts';
import { requireBuilt } from './shared/built.ts';
import { run } from './shared/report.ts';

await run(async () => {
  const { base, server } = served();
  const settings = settingsOf(process.env, base);
  requireBuilt(settings.outDir);
  const { preview } = await import('astro');
  await preview({ ...configured(settings), server });
});
