import { UsageError } from '../home/refusal.ts';
import { places } from '../outputs/table.ts';
import { nginxConfig } from '../publish/header-files.ts';
import { headerRulesFor } from '../publish/security.ts';
import { settingsOf } from '../publish/settings.ts';
import { usageOf } from './shared/command.ts';
import { run } from './shared/report.ts';

/** A folder as nginx takes it for one word. */
const folder = /^(?:[a-z]:)?\/[\p{L}\d./_~-]*$/iu;

const command = {
  name: 'headers',
  does: 'prints the headers of the site as part of a server block of nginx',
  options: {
    base: {
      type: 'string',
      value: '/x/',
      default: '/',
      does: 'the path below which the site stands',
    },
    root: {
      type: 'string',
      value: '/srv/site',
      default: '/srv/crosscheck',
      does: 'the folder that the host serves',
    },
  },
} as const;

await run(command, ({ values: { base, root } }) => {
  settingsOf(process.env, base);
  if (!folder.test(root))
    throw new UsageError({
      place: '--root',
      got: `"${root}"`,
      allowed: 'the path of a folder, without blanks or marks, e.g. /srv/site',
      remedy: usageOf(command),
    });
  console.log(nginxConfig(headerRulesFor(places), `${base.replace(/\/$/, '')}/`, root));
});
