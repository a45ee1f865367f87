import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { type Driver, eventually, middleOf, pointing, type Source, typing } from './driver.ts';

/** A port that nobody listens at. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

const isUp = (address: string) =>
  fetch(`${address}/status`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Starts the browser of WebKitGTK by its driver; a display must be there. */
export async function webkit(program: string, browser: string): Promise<Driver> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // In containers and for root, there is no sandbox within.
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  });
  await eventually('the driver of WebKit', () => isUp(address));
  const options = { binary: browser, args: ['--automation'] };
  const alwaysMatch = {
    'webkitgtk:browserOptions': options,
    timeouts: { script: 60_000, pageLoad: 60_000 },
  };
  const { sessionId, capabilities } = (await send('POST', `${address}/session`, {
    capabilities: { alwaysMatch },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${address}/session/${sessionId}`;
  const ask = async <T>(body: string) => {
    const script = `const done = arguments[0]; (async () => { ${body} })().then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
    const { value, error } = (await send('POST', `${session}/execute/async`, {
      script,
      args: [],
    })) as {
      value?: T;
      error?: string;
    };
    if (error !== undefined) throw new Error(error);
    return value as T;
  };
  const perform = (source: Source) => send('POST', `${session}/actions`, { actions: [source] });
  const point = async (selector: string, presses: boolean) => {
    const [x = 0, y = 0] = await ask<number[]>(middleOf(selector));
    await perform(pointing(x, y, presses));
  };
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    open: async (url) => void (await send('POST', `${session}/url`, { url })),
    ask,
    click: (selector) => point(selector, true),
    hover: (selector) => point(selector, false),
    type: async (text) => void (await perform(typing(text))),
    close: async () => {
      await send('DELETE', session).catch(() => undefined);
      child.kill();
    },
  };
}
