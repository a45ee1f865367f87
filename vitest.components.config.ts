import { getViteConfig } from 'astro/config';

/** Components are compiled as the site compiles them; what Astro's own tools add to pages in development is left out. */
export default getViteConfig(
  {
    test: {
      name: 'components',
      include: ['tests/components/**/*.test.ts'],
      environment: 'node',
      testTimeout: 30_000,
    },
  },
  { devToolbar: { enabled: false } },
);
