/** `npm run headers [-- --base /x/ --root /srv/site]`: prints the headers of the site as part of a server block of nginx. */
import { parseArgs } from 'node:util';
import { UsageError } from '../home/refusal.ts';
import { places } from '../outputs/table.ts';
import { nginxConfig } from '../publish/header-files.ts';
import { headerRulesFor } from '../publish/security.ts';
import { settingsOf } from '../publish/settings.ts';
import { run } from './shared/report.ts';

/** A folder as nginx takes it for one word. */
const folder = /^(?:[a-z]:)?\/[\p{L}\d./_~-]*$/iu;

await run(() => {
  const options = {
    base: { type: 'string', default: '/' },
    root: { type: 'string', default: '/srv/crosscheck' },
  } as const;
  const { base, root } = parseArgs({ options }).values;
  settingsOf(process.env, base);
  if (!folder.test(root))
    throw new UsageError({
      place: '--root',
      got: `"${root}"`,
      allowed: 'the path of a folder, without blanks or marks, e.g. /srv/site',
      remedy: 'npm run headers -- --base /x/ --root /srv/site',
    });
  console.log(nginxConfig(headerRulesFor(places), `${base.replace(/\/$/, '')}/`, root));
});
