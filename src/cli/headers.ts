/** `npm run headers [-- --base /x/ --root /srv/site]`: prints the headers of the site as part of a server block of nginx. */
import { parseArgs } from 'node:util';
import { places } from '../outputs/table.ts';
import { nginxConfig } from '../publish/header-files.ts';
import { headerRulesFor } from '../publish/security.ts';
import { run } from './shared/report.ts';

await run(() => {
  const options = {
    base: { type: 'string', default: '/' },
    root: { type: 'string', default: '/srv/crosscheck' },
  } as const;
  const { base, root } = parseArgs({ options }).values;
  console.log(nginxConfig(headerRulesFor(places), base, root));
});
