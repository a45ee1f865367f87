import { parseArgs } from 'node:util';
import { UsageError } from '../home/refusal.ts';

/** Where a command that serves the site is asked to do so. */
export interface Served {
  readonly base: string | undefined;
  readonly server: { readonly port?: number; readonly host?: string };
}

/** The arguments of such a command. Throws a UsageError. */
export function served(): Served {
  const text = { type: 'string' } as const;
  const { base, port, host } = parseArgs({
    options: { base: text, port: text, host: text },
  }).values;
  if (port !== undefined && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) < 2 ** 16))
    throw new UsageError({
      place: '--port',
      got: `"${port}"`,
      allowed: 'a number from 1 to 65535, e.g. 4321',
      remedy: 'npm run dev -- --port 4321',
    });
  return {
    base,
    server: {
      ...(port !== undefined && { port: Number(port) }),
      ...(host !== undefined && { host }),
    },
  };
}
