import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser/find-browser.ts';

const port = 4321 + Number(process.env['TEST_PORT_OFFSET'] ?? 0);
const executablePath = findBrowser();
const serve = 'node tests/browser/serve.ts';

/** Browser tests of the site in `dist`, which `npm run build` has made, and of the same site built for a sub-path. */
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
    { name: 'root', use: { baseURL: `http://localhost:${port}/` } },
    {
      name: 'sub-path',
      testIgnore: 'hostile.spec.ts',
      // How a page looks does not depend on where it stands.
      grepInvert: /fixture: |accessibility fault|sideways|fits \d+ px|keyboard reaches/,
      use: { baseURL: `http://localhost:${port + 1}/x/` },
    },
  ],
  webServer: [
    {
      command: `${serve} dist ${port}`,
      url: `http://localhost:${port}/`,
      reuseExistingServer: false,
    },
    {
      command: `npx astro build --base /x/ && ${serve} .dist-sub-path ${port + 1} /x/`,
      env: { OUT_DIR: '.dist-sub-path' },
      url: `http://localhost:${port + 1}/x/`,
      reuseExistingServer: false,
      timeout: 240_000,
    },
    {
      command: `${serve} .dist-brakes ${port + 2}`,
      url: `http://localhost:${port + 2}/`,
      reuseExistingServer: false,
    },
  ],
});
