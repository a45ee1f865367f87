import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Element } from './element.ts';

/** How many cards are drawn at a time: one for each processor, but a thread holds some 300 MB, so not beyond eight. */
export const threads = Math.min(8, availableParallelism());

const workers: Worker[] = [];
let jobs = 0;

function started(): Worker {
  const worker = new Worker(resolve('src/outputs/cards/worker.ts'));
  // A waiting thread must not keep the process from ending; one that dies ends it, as nobody listens for its error.
  worker.unref();
  return worker;
}

/** The threads in turn, each started when it is first needed. */
function nextWorker(): Worker {
  const at = jobs++ % threads;
  workers[at] ??= started();
  return workers[at];
}

/** Draws a card in another thread. Rejects with what `render` throws. */
export async function renderAside(tree: Element): Promise<Uint8Array<ArrayBuffer>> {
  const { port1, port2 } = new MessageChannel();
  nextWorker().postMessage({ tree, port: port2 }, [port2]);
  const [{ png, error }] = await once(port1, 'message');
  port1.close();
  if (error) throw error;
  return png;
}
