import { z } from 'zod';
import { prose } from './common.ts';
import { id, idOf } from './ids.ts';
import { passageHash } from './passage.ts';
import { vocabularies, wordsOf } from './vocabularies.ts';

/** The components that the bodies of content may use, with what each of their attributes must be. */
export const contentComponents = {
  Section: { id },
  Claim: { id: idOf('claim') },
  // The hash is that of a passage as a record cites it: the mark opens there.
  Ref: { id: idOf('reference'), passage: passageHash.optional() },
  Rule: { id, title: prose },
  Words: { of: z.enum(wordsOf(vocabularies)) },
  Recorded: { of: z.string() },
  SecondReading: {},
  Proofs: {},
  PassagesRead: {},
  RunLab: {},
  Maker: {},
  Receiver: {},
  Receivers: {},
} as const satisfies Record<string, Readonly<Record<string, z.ZodType>>>;
