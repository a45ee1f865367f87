/**
 * Loaded before every command (`node --import`): says in one line that the installation is not whole, where a command would end in a trace
 * of calls. Plain JavaScript, for whichever Node is there.
 */
import { existsSync, readFileSync } from 'node:fs';
import * as modules from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const isThere = (name) => existsSync(new URL(`node_modules/${name}/package.json`, root));
const again = 'npm install did not finish, or was told to leave something out: run npm install';

function end(said) {
  console.error(`Refused: ${said}`);
  process.exit(2);
}

/** Programs come in packages of their own, one for each system: of those that a package may bring, the one for this system is there. */
function lacksProgram(name) {
  const system = `${process.platform}-${process.arch}`;
  const fits = Object.keys(read(`node_modules/${name}/package.json`).optionalDependencies ?? {});
  const programs = fits.filter((program) => program.includes(system));
  const own = (program) => `${name}/node_modules/${program}`;
  return programs.length > 0 && !programs.some((each) => isThere(each) || isThere(own(each)));
}

const { dependencies, engines } = read('package.json');
const least = Number(engines.node.replace(/\D/g, ''));
if (Number(process.versions.node.split('.')[0]) < least)
  end(`Node ${process.versions.node}; allowed: ${least} or later (${again})`);

const missing = Object.keys(dependencies).filter((name) => !isThere(name) || lacksProgram(name));
if (missing.length > 0) end(`not installed: ${missing.join(', ')} (${again})`);

// A command starts in half the time once what it loads has been compiled by another.
modules.enableCompileCache?.(fileURLToPath(new URL('node_modules/.cache/compiled', root)));

// What a package in turn lacks is found out when it is loaded.
process.on('uncaughtException', (error) => {
  if (/MODULE_NOT_FOUND$/.test(error?.code))
    end(`${String(error.message).split('\n')[0]} (${again})`);
  console.error(error);
  process.exit(1);
});
