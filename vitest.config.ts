import { defineConfig } from 'vitest/config';
import type { SiteName } from './tests/sites.ts';

/** A suite that judges one built site; its files share one process, and with it the parsed pages. */
const judges = (name: string, site: SiteName, include: string[]) => ({
  test: {
    name,
    include,
    env: { SITE: site },
    globalSetup: 'tests/refuse-stale.ts',
    fileParallelism: false,
    isolate: false,
    // Hundreds of parsed pages are kept: with little room for what is new, they are walked through ever again.
    execArgv: ['--max-semi-space-size=64'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      // Renders components as the site does; its settings are Astro's.
      './vitest.components.config.ts',
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
          // Functions of no state: to load them once for each processor instead of once for each file takes half the time.
          isolate: false,
        },
      },
      // The engine: what holds of any site, on the site of the made-up base, and what builds do.
      judges('site', 'grown', ['tests/site/**/*.test.ts', 'tests/builds/**/*.test.ts']),
      // This knowledge base: what holds of any site, on the real one, and what only the real one can show.
      judges('content', 'real', ['tests/site/**/*.test.ts', 'tests/content/**/*.test.ts']),
    ],
  },
});
