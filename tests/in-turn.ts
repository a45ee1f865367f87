/** What scripts of npm do that are several: runs those that it is given one after the other, as long as each ends well. What follows `--` goes to the last. */
import { spawnSync } from 'node:child_process';
import { helpOf } from '../src/cli/shared/command.ts';

const words = process.argv.slice(2);
const end = words.indexOf('--');
const scripts = words.slice(0, end);
const added = words.slice(end + 1);
const { npm_execpath: npm = '', npm_lifecycle_event: name = '' } = process.env;

/** Whether a script ends well. */
const passes = (script: string) =>
  spawnSync(
    process.execPath,
    [npm, 'run', script, ...(script === scripts.at(-1) ? ['--', ...added] : [])],
    { stdio: 'inherit' },
  ).status === 0;

if (added.some((word) => word === '--help' || word === '-h'))
  console.log(
    helpOf({
      name,
      does: `runs ${scripts.join(', then ')}; what it is given goes to the last`,
      takes: ['[…]'],
    }),
  );
else if (!scripts.every(passes)) process.exitCode = 1;
