import {
  type KindName,
  type Passage,
  type Proof,
  proofs,
  type Reference,
  wordsOf,
} from '../schema/index.ts';
import { citedIn } from './citations.ts';
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
  const { claims, criteria, disagreements, echoes, subjects } = knowledge;
  const of = (kind: KindName, records: readonly object[]) =>
    records.flatMap((record) => citedIn(kind, record).map(({ cited }) => cited));
  const cited = [
    ...of('claim', claims),
    ...of('criterion', criteria),
    ...of('disagreement', disagreements),
    ...of('echo', echoes),
    ...of('subject', subjects),
  ];
  const groups = Map.groupBy(cited, ({ reference, passage }) =>
    proofOf(knowledge.reference(reference), passage),
  );
  return wordsOf(proofs).map((proof) => ({ proof, count: groups.get(proof)?.length ?? 0 }));
}
