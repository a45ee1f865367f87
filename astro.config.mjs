import { defineConfig } from 'astro/config';
import crosscheck from './src/astro/integration.ts';

export default defineConfig({
  // The pages under `src` are the engine's, which names them itself; a site’s own would lie here.
  srcDir: './site',
  integrations: [crosscheck()],
});
