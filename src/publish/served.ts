import { UsageError } from '../home/refusal.ts';

/** Options of a command that serves the site, as it declares them. */
export const serving = {
  port: { type: 'string', value: '4321', does: 'the port to listen at' },
  host: {
    type: 'string',
    value: '127.0.0.1',
    does: 'the address to listen at, for other machines too',
  },
  base: { type: 'string', value: '/x/', does: 'the path below which the site stands' },
} as const;

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

interface Server {
  readonly port?: number;
  readonly host?: string;
}

/** Where to listen, as it is asked. Throws a UsageError. */
export function serverOf({
  port,
  host,
}: Readonly<Record<keyof Server, string | undefined>>): Server {
  if (port !== undefined) requirePort(port);
  return {
    ...(port !== undefined && { port: Number(port) }),
    ...(host !== undefined && { host }),
  };
}
