/**
 * Finds a Chromium for the browser tests: CHROMIUM, the first of `names` on the path, else Playwright's own.
 * As a command with `--install`: installs one where there is none, first by Playwright, else by the system's packages, and says so.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The same engine without windows comes first: it takes a third of the processor's time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = () =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));

/** The path of a browser that is there, or nothing. */
export function findBrowser(): string | undefined {
  const given = process.env['CHROMIUM'];
  if (given) return given;
  const own = chromium.executablePath();
  return [...onPath(), own].find((path) => existsSync(path) && runs(path));
}

function install(command: string, ...args: string[]): void {
  console.log(`No Chromium found; trying: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit' });
}

function ensureBrowser(): string {
  if (!findBrowser()) install('npx', 'playwright', 'install', 'chromium');
  if (!findBrowser()) {
    install('apt-get', 'update');
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (!findBrowser()) install('apt-get', 'install', '-y', '--no-install-recommends', name);
  }
  const found = findBrowser();
  if (!found)
    throw new Error(
      'no Chromium, and none could be installed: install one and set CHROMIUM to its path',
    );
  return found;
}

if (process.argv.includes('--install')) {
  console.log(`Browser: ${ensureBrowser()}`);
}
