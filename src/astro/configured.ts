import { globSync } from 'node:fs';
import type { AstroInlineConfig } from 'astro';
import type { Settings } from '../publish/settings.ts';
import crosscheck from './integration.ts';

/**
 * What Astro is called with: the configuration of the folder, where it has one, else the engine alone. Where the site will
 * stand is said only where somebody said it, so that a configuration may.
 */
export function configured({ home, isAddressed, base }: Settings): AstroInlineConfig {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const isAlone = globSync('astro.config.{js,mjs,ts,mts}').length === 0;
  return {
    ...(isAlone && { configFile: false, integrations: [crosscheck()] }),
    ...(isAddressed && { site: home.origin, base: home.pathname }),
    ...(base !== undefined && { base }),
  };
}
