import type { TestProject } from 'vitest/node';
import { requireFresh, type SiteName } from './sites.ts';

/** Before a suite: its site is of the sources as they are now, or there is nothing to judge. */
export function setup({ config }: TestProject): void {
  requireFresh(config.env['SITE'] as SiteName);
}
