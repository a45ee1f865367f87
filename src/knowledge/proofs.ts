import { type Passage, type Proof, proofs, type Reference, wordsOf } from '../schema/index.ts';
import { citedIn, citingRecords } from './citations.ts';
import type { Knowledge } from './knowledge.ts';

/** How far a machine can prove a citation of a reference. */
export function proofOf(
  { package: name, repository, file }: Reference,
  passage: Passage | undefined,
): Proof {
  if (name === undefined) return repository === undefined ? 'page' : 'repository';
  if (file?.endsWith('/')) return 'whole';
  return passage === undefined ? 'release' : 'passage';
}

/** How many citations each kind of proof covers, in the order of the vocabulary. */
export function proofTally(
  knowledge: Knowledge,
): { readonly proof: Proof; readonly count: number }[] {
  const cited = citingRecords(knowledge).flatMap(([kind, records]) =>
    records.flatMap((record) => citedIn(kind, record).map((each) => each.cited)),
  );
  const groups = Map.groupBy(cited, ({ reference, passage }) =>
    proofOf(knowledge.reference(reference), passage),
  );
  return wordsOf(proofs).map((proof) => ({ proof, count: groups.get(proof)?.length ?? 0 }));
}
