import { configured } from '../astro/configured.ts';
import { serverOf, serving } from '../publish/served.ts';
import { settingsOf } from '../publish/settings.ts';
import { endWithNpm } from './shared/end-with-npm.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'dev',
  does: 'serves the site as the content is, and shows every change that is saved',
  options: serving,
} as const;

await run(command, async ({ values }) => {
  endWithNpm('dev');
  const server = serverOf(values);
  const { dev } = await import('astro');
  await dev({ ...configured(settingsOf(process.env, values.base)), server });
});
