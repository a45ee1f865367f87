import { existsSync, readFileSync, writeFileSync } from 'node:fs';

interface PackageJson {
  readonly scripts?: Readonly<Record<string, string>>;
}

/** What `npm init` writes where there is nothing to test. */
const untested = /no test specified/;

/** The scripts of a base: a command each, and those that are there. */
const scriptsOf = ({ scripts = {} }: PackageJson, commands: readonly string[]) => ({
  ...Object.fromEntries(commands.map((name) => [name, `crosscheck ${name}`])),
  start: 'crosscheck build && crosscheck preview',
  ...Object.fromEntries(Object.entries(scripts).filter(([, script]) => !untested.test(script))),
});

/**
 * Makes scripts of the commands in the `package.json` of a base that the engine is installed beside, so that each is called as messages and
 * guide call it: `npm run check`. Scripts that are there stay. Whether there is such a file.
 */
export function writeScripts(file: string, commands: readonly string[]): boolean {
  if (!existsSync(file)) return false;
  const described = JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
  const scripts = scriptsOf(described, commands);
  writeFileSync(file, `${JSON.stringify({ ...described, scripts }, null, 2)}\n`);
  return true;
}
