import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Driver, middleOf, pointing, type Source, typing } from './driver.ts';

// Not by Playwright: it asks for commands that the Firefox of a distribution does not have yet, and its own cannot be had everywhere.

/** The address at which a started Firefox speaks WebDriver BiDi. */
const spokenAt = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text) => {
      said += text;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.on('exit', () => reject(new Error(`Firefox ended: ${said.slice(-500)}`)));
    child.on('error', reject);
  });

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

async function connected(address: string): Promise<Send> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, (message: Record<string, unknown>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data));
    waiting.get(message.id)?.(message);
  });
  let count = 0;
  return async (method, params) => {
    const id = ++count;
    const answer = new Promise<Record<string, unknown>>((done) => waiting.set(id, done));
    socket.send(JSON.stringify({ id, method, params }));
    const { type, message, result } = await answer;
    if (type === 'error') throw new Error(`${method}: ${message}`);
    return result as Record<string, unknown>;
  };
}

/** Values come as text: the protocol has a form of its own for each type. */
async function evaluated(send: Send, context: string, body: string): Promise<unknown> {
  const expression = `(async () => JSON.stringify((await (async () => { ${body} })()) ?? null))()`;
  const { type, result, exceptionDetails } = (await send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    userActivation: false,
  })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
  if (type !== 'success') throw new Error(exceptionDetails?.text);
  return JSON.parse(result?.value ?? 'null');
}

/** Starts Firefox without a window. */
export async function firefox(program: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'crosscheck-firefox-'));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile },
    },
  );
  const send = await connected(await spokenAt(child));
  const { capabilities } = await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as {
    contexts: { context: string }[];
  };
  const context = contexts[0]?.context ?? '';
  // Without it the window has no focus, and no field tells of one.
  await send('browsingContext.activate', { context });
  const ask = <T>(body: string) => evaluated(send, context, body) as Promise<T>;
  const perform = (source: Source) => send('input.performActions', { context, actions: [source] });
  const point = async (selector: string, presses: boolean) => {
    const [x = 0, y = 0] = await ask<number[]>(middleOf(selector));
    await perform(pointing(x, y, presses));
  };
  return {
    name: `Firefox ${(capabilities as { browserVersion: string }).browserVersion}`,
    open: async (url) =>
      void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    ask,
    click: (selector) => point(selector, true),
    hover: (selector) => point(selector, false),
    type: async (text) => void (await perform(typing(text))),
    close: async () => {
      child.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
