/**
 * `npm run addresses [-- --check]`: the register of every address and in-page anchor ever published, in `addresses.json`.
 * Without `--check` it adds what `dist` has and the register lacks; it never takes anything away.
 * With `--check` it lists what was published and is no more: such an id needs an entry in moved.yaml.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ofBase } from '../home/base-folder.ts';
import { lostFrom, merged, printRegister, publishedIn, registerAt } from '../register/register.ts';
import { counted } from '../sentences/numbers.ts';
import { requireBuilt } from './shared/built.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const file = ofBase('addresses.json');
const dist = ofBase('dist');

await run(() => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const content = contentHere();
  requireBuilt(dist);
  const register = registerAt(file);
  const published = publishedIn(dist);
  const lost = lostFrom(register, published);
  if (lost.length > 0)
    throw new Error(
      `${counted(lost.length, 'published address', 'published addresses')} would stop answering:\n${lost.join('\n')}\nName the old id in ${content}/moved.yaml, with "to" or "gone".`,
    );
  if (!values.check) writeFileSync(file, printRegister(merged(register, published)));
  console.log(`${counted(published.addresses.size, 'address', 'addresses')} answer as registered.`);
});
