/** `npm run licences`: lists the licence of every package in `docs/licences.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { licencesText } from '../publish/licences.ts';
import { run } from './shared/report.ts';

await run(() => {
  parseArgs();
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  writeFileSync('docs/licences.md', licencesText(packages));
});
