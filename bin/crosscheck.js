#!/usr/bin/env node
// `crosscheck <command> [options]`: the commands of the engine in any folder, as the scripts of its repository call them.
import { readdirSync } from 'node:fs';

const least = 24;
const [name] = process.argv.slice(2);
const folder = new URL('../src/cli/', import.meta.url);
const commands = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''));

if (Number(process.versions.node.split('.')[0]) < least) {
  console.error(
    `Refused: Node ${process.versions.node}; allowed: ${least} or later; install it, or npm install node@${least} in this folder`,
  );
  process.exitCode = 2;
} else if (!commands.includes(name)) {
  console.error(`crosscheck <command>, one of: ${commands.join(', ')}`);
  process.exitCode = [undefined, '--help', '-h'].includes(name) ? 0 : 2;
} else {
  await import('./typescript.js');
  const command = new URL(`${name}.ts`, folder);
  process.argv.splice(1, 2, command.pathname);
  await import(command.href);
}
