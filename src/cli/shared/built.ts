import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../home/refusal.ts';

/** Throws a UsageError where no site has been built. */
export function requireBuilt(outDir: string): void {
  if (existsSync(join(outDir, 'index.html'))) return;
  throw new UsageError({
    place: outDir,
    got: 'no site',
    allowed: 'a site that was built',
    remedy: 'npm run build',
  });
}
