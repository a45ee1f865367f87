import type { Knowledge } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { passagesReadSentence } from '../sentences/passages.ts';
import type { Address } from './navigation.ts';

/** What a blind reader said of passages, and what became of the doubts. */
export interface PassagesReadView {
  readonly sentence: string;
  readonly doubts: readonly {
    readonly about: Address;
    readonly doubted: string;
    readonly settled: string;
  }[];
}

/** Every blind reading of passages, newest first. */
export const passagesRead = (
  knowledge: Pick<Knowledge, 'passageReadings' | 'reference'>,
): PassagesReadView[] =>
  knowledge.passageReadings
    .toSorted((a, b) => b.judged.localeCompare(a.judged))
    .map((reading) => ({
      sentence: passagesReadSentence(reading),
      doubts: reading.doubts.map(({ reference, doubted, settled }) => ({
        about: {
          name: knowledge.reference(reference).title,
          address: addresses.reference(reference),
        },
        doubted,
        settled,
      })),
    }));
