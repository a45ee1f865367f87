/** Runs in a thread of its own: draws one card per message and answers at the port that came with it. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import type { Element } from './element.ts';
import { render } from './render.ts';

parentPort?.on('message', async ({ tree, port }: { tree: Element; port: MessagePort }) => {
  try {
    port.postMessage({ png: await render(tree) });
  } catch (error) {
    port.postMessage({ error });
  }
});
