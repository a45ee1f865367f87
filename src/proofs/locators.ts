import { createHash } from 'node:crypto';

/** First eight hex digits of the SHA-256 of a line without the white space around it. */
export const hashLine = (line: string) =>
  createHash('sha256').update(line.trim().normalize('NFC')).digest('hex').slice(0, 8);

/** Checksum of an archived text, over its bytes. */
export const hashText = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Lines of an archived text, blank ones counted; the last needs no line break. */
export const linesOf = (text: string) => text.split(/\r?\n/);
