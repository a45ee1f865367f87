import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser/find-browser.ts';
import { type Site, sites } from './tests/sites.ts';

const port = 4321 + Number(process.env['TEST_PORT_OFFSET'] ?? 0);
const executablePath = findBrowser();

const served = (site: Site, above: number) => ({
  command: `node tests/browser/serve.ts ${site.dist} ${port + above} ${site.base}`,
  // The port, not a page: a suite may run before the site of another is built.
  port: port + above,
  reuseExistingServer: false,
});

/** Browser tests of the engine, on the site of the made-up base at its root and below a path, and of this knowledge base. Each is built before. */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  projects: [
    {
      name: 'root',
      testIgnore: 'hostile.spec.ts',
      grepInvert: /@below/,
      use: { baseURL: `http://localhost:${port}/` },
    },
    {
      name: 'sub-path',
      // Only addresses depend on where a site stands: of links, of what a page and its scripts load, of what is copied, in the bar of the
      // browser. One test of each kind is tagged; that every link leads to a page below the path, `tests/builds/below.test.ts` shows.
      grep: /@place|@below/,
      use: { baseURL: `http://localhost:${port + 1}/x/` },
    },
    { name: 'hostile', testMatch: 'hostile.spec.ts' },
    {
      name: 'content',
      testDir: 'tests/content',
      use: { baseURL: `http://localhost:${port + 2}/` },
    },
  ],
  webServer: [served(sites.grown, 0), served(sites.subPath, 1), served(sites.real, 2)],
});
