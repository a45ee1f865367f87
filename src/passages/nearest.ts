import type { Words } from './document.ts';
import { placeName } from './find.ts';

const tokens = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Token → how much it tells: little where many blocks hold it. */
function weights(blocks: readonly ReadonlySet<string>[], wanted: readonly string[]) {
  const held = (token: string) => blocks.filter((block) => block.has(token)).length;
  return new Map([...new Set(wanted)].map((token) => [token, 1 / Math.max(1, held(token))]));
}

export interface Near {
  readonly place: string;
  readonly line: number;
  /** The part of the block that is most like the words. */
  readonly text: string;
}

/** The run of a block's words, as many as are wanted, that holds most of them. */
function bestRun(wanted: readonly string[], text: string): string {
  const words = text.split(' ');
  const size = wanted.length + 2;
  const scored = words.map((_, at) => {
    const run = words.slice(at, at + size);
    const there = new Set(run.flatMap(tokens));
    return { run, score: wanted.filter((token) => there.has(token)).length };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).run.join(' ');
}

/** The block of a text that is most like some words; undefined where none holds any of them. */
export function nearestBlock({ blocks }: Words, words: string): Near | undefined {
  const wanted = tokens(words);
  const held = blocks.map(({ text }) => new Set(tokens(text)));
  const tells = weights(held, wanted);
  const score = (there: ReadonlySet<string> | undefined) =>
    [...tells].reduce((sum, [token, weight]) => sum + (there?.has(token) ? weight : 0), 0);
  const scores = held.map(score);
  const most = Math.max(0, ...scores);
  const block = most > 0 ? blocks[scores.indexOf(most)] : undefined;
  return block && { place: placeName(block), line: block.line, text: bestRun(wanted, block.text) };
}
