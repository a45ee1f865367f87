import { createHash } from 'node:crypto';
import { releaseName } from '../schema/index.ts';
import { type Citation, citationsIn, locatedIn } from './citations.ts';
import { textOf } from './compare.ts';
import { type Desk, pinsOf, shelfFor } from './desk.ts';

/** A statement, and the passage of a citation, its own or another's. */
export interface Pair {
  readonly statement: Citation;
  readonly passage: Citation;
}

/** A number that follows from what is cited alone, so that a drawing can be repeated. */
const lot = ({ reference, passage, shows }: Citation, salt: string) =>
  createHash('sha256').update([salt, reference.id, passage?.hash, shows].join('\n')).digest('hex');

const drawn = (citations: readonly Citation[], salt: string) =>
  citations.toSorted((a, b) => (lot(a, salt) < lot(b, salt) ? -1 : 1));

/**
 * Pairs for a blind reading, by lot: of `count` citations of different passages, `shuffled` are given the passage of another.
 * The same citations give the same pairs.
 */
export function drawPairs(citations: readonly Citation[], count: number, shuffled: number): Pair[] {
  const named = citations.filter(({ passage }) => passage?.hash !== undefined);
  const each = new Map(drawn(named, 'pair').map((own) => [own.passage?.hash, own]));
  const chosen = drawn([...each.values()], 'pair').slice(0, count);
  const moved = drawn(chosen, 'shuffle').slice(0, shuffled);
  return chosen.map((statement) => {
    const at = moved.indexOf(statement);
    const other = moved[(at + 1) % moved.length];
    return { statement, passage: at >= 0 && other ? other : statement };
  });
}

/** How many pairs are drawn, and how many of them are shuffled. */
const [pairCount, shuffledCount] = [60, 12];

/** The pairs of this content, to be handed to a reader; or with `key` the numbers of those that are shuffled. */
export function pairs(desk: Desk, key: boolean): string {
  const own = drawPairs(citationsIn(desk.records), pairCount, shuffledCount);
  const numbered = own.map((pair, index) => ({ ...pair, number: index + 1 }));
  if (key)
    return numbered
      .filter(({ statement, passage }) => statement !== passage)
      .map(
        ({ number, statement, passage }) =>
          `${number}: ${statement.reference.id} has a passage of ${passage.reference.id}`,
      )
      .join('\n');
  const { releases } = shelfFor(desk, new Set(pinsOf(desk).map(releaseName)));
  return numbered
    .map(({ number, statement, passage: { reference, passage } }) => {
      const located = locatedIn(reference);
      const document = located && releases.get(releaseName(located))?.document(located.file);
      const text = passage && textOf(document, passage);
      return `${number}. Statement: ${statement.shows}\n   Passage: ${text ?? 'not at hand'}\n`;
    })
    .join('\n');
}
