import { readFileSync, writeFileSync } from 'node:fs';
import { licencesText } from '../publish/licences.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'licences',
  does: 'lists the licence of every package in docs/licences.md',
};

await run(command, () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  writeFileSync('docs/licences.md', licencesText(packages));
});
