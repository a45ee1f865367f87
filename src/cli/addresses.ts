/** The register of every address and in-page anchor ever published: nothing is ever taken away. What was published and is no more needs an entry in moved.yaml. */
import { writeFileSync } from 'node:fs';
import { ofBase } from '../home/base-folder.ts';
import { lostFrom, merged, printRegister, publishedIn, registerAt } from '../register/register.ts';
import { counted } from '../sentences/numbers.ts';
import { requireBuilt } from './shared/built.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const file = ofBase('addresses.json');
const dist = ofBase('dist');

const command = {
  name: 'addresses',
  does: 'adds what dist has and addresses.json lacks; fails where a published address would stop answering',
  options: { check: { type: 'boolean', does: 'only looks, and adds nothing' } },
} as const;

await run(command, ({ values }) => {
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
