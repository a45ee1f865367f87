import { existsSync, readFileSync } from 'node:fs';
import { ofBase } from '../home/base-folder.ts';
import { ofEngine } from '../home/engine-folder.ts';

/** The mark of the site: that of the base, where its folder holds one to be published, else the engine's. */
export function icon(): string {
  const own = ofBase('public/favicon.svg');
  return readFileSync(existsSync(own) ? own : ofEngine('src/outputs/icon.svg'), 'utf8');
}
