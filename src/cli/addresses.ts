/**
 * `npm run addresses [-- --check]`: the register of every address and in-page anchor ever published, in `addresses.json`.
 * Without `--check` it adds what `dist` has and the register lacks; it never takes anything away.
 * With `--check` it lists what was published and is no more: such an id needs an entry in moved.yaml.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Lost, lostFrom, merged, publishedIn, type Register } from '../register/register.ts';
import { counted } from '../sentences/numbers.ts';
import { run } from './report.ts';

const file = 'addresses.json';

const describe = ({ address, anchor }: Lost) => `${address}${anchor ? `#${anchor}` : ''}`;

await run(() => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (!existsSync('dist'))
    throw new Error('there is no dist to read addresses from; run npm run build first');
  const register: Register = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Register)
    : {};
  const published = publishedIn('dist');
  const lost = lostFrom(register, published);
  if (lost.length > 0) {
    const list = lost.map(describe).join('\n');
    throw new Error(
      `${counted(lost.length, 'published address', 'published addresses')} would stop answering:\n${list}\nName the old id in content/moved.yaml, with "to" or "gone".`,
    );
  }
  if (!values.check)
    writeFileSync(file, `${JSON.stringify(merged(register, published), null, 1)}\n`);
  console.log(
    `${counted(Object.keys(published).length, 'address', 'addresses')} answer as registered.`,
  );
});
