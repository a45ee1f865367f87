import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Renders components as the site does; its settings are Astro's.
      './vitest.components.config.ts',
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      // Reads the built site in dist; run after `npm run build`.
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
