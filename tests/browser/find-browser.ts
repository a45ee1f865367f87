/** Finds a Chromium for the browser tests: CHROMIUM, the first on the path, else Playwright's own. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { asked } from '../asked.ts';

/** The same engine without windows: it takes a third of the processor's time, and asks for no brotli. */
const shell = 'chromium-headless-shell';
const whole = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (names: readonly string[]) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));

function firstOf(names: readonly string[]): string | undefined {
  const given = process.env['CHROMIUM'];
  if (given) return given;
  const own = chromium.executablePath();
  return [...onPath(names), own].find((path) => existsSync(path) && runs(path));
}

/** The path of the browser that is there and quickest to test in, or nothing. */
export const findBrowser = () => firstOf([shell, ...whole]);

/** The path of a browser as readers have it, for what is measured and not tested; else of any, or nothing. */
export const findReadersBrowser = () => firstOf([...whole, shell]);

function install(command: string, ...args: string[]): void {
  console.log(`No Chromium found; trying: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit' });
}

function ensureBrowser(): string {
  if (!findBrowser()) install('npx', 'playwright', 'install', 'chromium');
  if (!findBrowser()) {
    install('apt-get', 'update');
    for (const name of [shell, 'chromium'])
      if (!findBrowser()) install('apt-get', 'install', '-y', '--no-install-recommends', name);
  }
  const found = findBrowser();
  if (!found)
    throw new Error(
      'no Chromium, and none could be installed: install one and set CHROMIUM to its path',
    );
  return found;
}

if (import.meta.main) {
  await asked({
    name: 'find:browser',
    does: 'installs a Chromium where there is none, by Playwright, or else by the system’s packages',
  });
  console.log(`Browser: ${ensureBrowser()}`);
}
