import { parseArgs } from 'node:util';
import { UsageError } from '../home/refusal.ts';

/** Where a command that serves the site is asked to do so. */
export interface Served {
  readonly base: string | undefined;
  readonly server: { readonly port?: number; readonly host?: string };
}

const isPort = (port: string) => /^[1-9]\d{0,4}$/.test(port) && Number(port) < 2 ** 16;

function requirePort(port: string): void {
  if (!isPort(port))
    throw new UsageError({
      place: '--port',
      got: `"${port}"`,
      allowed: 'a number from 1 to 65535, e.g. 4321',
      remedy: 'npm run dev -- --port 4321',
    });
}

/** The arguments of such a command. Throws a UsageError. */
export function served(): Served {
  const text = { type: 'string' } as const;
  const options = { base: text, port: text, host: text };
  const { base, port, host } = parseArgs({ options }).values;
  if (port !== undefined) requirePort(port);
  const there = host !== undefined && { host };
  return { base, server: { ...(port !== undefined && { port: Number(port) }), ...there } };
}
