import { configured } from '../astro/configured.ts';
import { serverOf, serving } from '../publish/served.ts';
import { settingsOf } from '../publish/settings.ts';
import { requireBuilt } from './shared/built.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'preview',
  does: 'serves the site that was built',
  options: serving,
} as const;

await run(command, async ({ values }) => {
  const server = serverOf(values);
  const settings = settingsOf(process.env, values.base);
  requireBuilt(settings.outDir);
  const { preview } = await import('astro');
  await preview({ ...configured(settings), server });
});
