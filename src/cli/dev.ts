/** `npm run dev [-- --port 4321 --host 127.0.0.1 --base /x/]`: serves the site as the content is, and shows every change that is saved. */
import { configured } from '../astro/configured.ts';
import { served } from '../publish/served.ts';
import { settingsOf } from '../publish/settings.ts';
import { endWithNpm } from './shared/end-with-npm.ts';
import { run } from './shared/report.ts';

await run(async () => {
  endWithNpm('dev');
  const { base, server } = served();
  const { dev } = await import('astro');
  await dev({ ...configured(settingsOf(process.env, base)), server });
});
