import './typescript.js';

// Not by a static import: that would be read before types can be.
const { default: crosscheck } = await import('../src/astro/integration.ts');

/** The engine as an integration of Astro: `integrations: [crosscheck()]`. */
export default crosscheck;
