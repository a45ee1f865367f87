/**
 * `npm run addresses [-- --check]`: the register of every address and in-page anchor ever published, in `addresses.json`.
 * Without `--check` it adds what `dist` has and the register lacks; it never takes anything away.
 * With `--check` it lists what was published and is no more: such an id needs an entry in moved.yaml.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentDir, ofBase } from '../home/base-folder.ts';
import {
  lostFrom,
  merged,
  parseRegister,
  printRegister,
  publishedIn,
} from '../register/register.ts';
import { counted } from '../sentences/numbers.ts';
import { run } from './shared/report.ts';

const file = ofBase('addresses.json');
const dist = ofBase('dist');

await run(() => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (!existsSync(dist))
    throw new Error(`there is no ${dist} to read addresses from; run npm run build first`);
  const register = parseRegister(existsSync(file) ? readFileSync(file, 'utf8') : '{}');
  const published = publishedIn(dist);
  const lost = lostFrom(register, published);
  if (lost.length > 0)
    throw new Error(
      `${counted(lost.length, 'published address', 'published addresses')} would stop answering:\n${lost.join('\n')}\nName the old id in ${contentDir(process.env)}/moved.yaml, with "to" or "gone".`,
    );
  if (!values.check) writeFileSync(file, printRegister(merged(register, published)));
  console.log(`${counted(published.addresses.size, 'address', 'addresses')} answer as registered.`);
});
