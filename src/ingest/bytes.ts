import { closeSync, openSync, readSync } from 'node:fs';
import { limits } from './decode.ts';

/**
 * What an open file holds, from where it stands; at most a byte more than an article may have, so that a device or a pipe without an end
 * is found out.
 */
export function bytesOf(descriptor: number): Uint8Array {
  const room = new Uint8Array(limits.bytes + 1);
  let filled = 0;
  while (filled < room.length) {
    const count = readSync(descriptor, room, filled, room.length - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return room.subarray(0, filled);
}

/** The same of the file at `path`. Throws what the system says. */
export function bytesOfFile(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    return bytesOf(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
