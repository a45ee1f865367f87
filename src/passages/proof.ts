import { proofOf } from '../knowledge/proofs.ts';
import { ContentError, type Problem } from '../reading/problem.ts';
import { proofs, releaseName, wordsOf } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';
import type { Shelf } from './cache.ts';
import { type Citation, citationsIn, locatedIn } from './citations.ts';
import { type Desk, shelfFor } from './desk.ts';
import { lossesOf } from './prove.ts';

/** What came of holding the passages against the releases. */
interface Proof {
  readonly proved: number;
  readonly losses: readonly Problem[];
  /** Why something could not be proved → how many passages. */
  readonly unproved: ReadonlyMap<string, number>;
}

function lossesIn(citation: Citation, shelf: Shelf): Problem[] | string {
  const located = locatedIn(citation.reference);
  const { passage, passagePlace, what, reference } = citation;
  if (!located || !passage) return [];
  const release = shelf.releases.get(releaseName(located));
  if (!release)
    return `${releaseName(located)}: ${shelf.missing.get(releaseName(located)) ?? 'not pinned'}`;
  const others = [...shelf.releases].flatMap(([name, other]) =>
    name.startsWith(`${located.package} `) && other !== release ? [other] : [],
  );
  return lossesOf(located.file, passage, { release, others }).map(({ message, allowed, hint }) => ({
    ...passagePlace,
    message: `${what} cites ${reference.id} (${release.name}): ${message}`,
    allowed,
    hint,
  }));
}

/** Every passage of a release held against it. */
export function heldAgainst(citations: readonly Citation[], shelf: Shelf): Proof {
  const named = citations.filter(({ passage, reference }) => passage && locatedIn(reference));
  const results = named.map((citation) => lossesIn(citation, shelf));
  const reasons = results.filter((result) => typeof result === 'string');
  const losses = results.filter((result) => typeof result !== 'string');
  const counts = Map.groupBy(reasons, (reason) => reason);
  return {
    proved: losses.filter((own) => own.length === 0).length,
    losses: losses.flat(),
    unproved: new Map([...counts].map(([reason, own]) => [reason, own.length])),
  };
}

/** What no passage of a release proves, by reason: how many citations, and with `places` where each stands. */
export function restOf({ records }: Desk, places: boolean): string {
  const groups = Map.groupBy(citationsIn(records), ({ reference, passage }) =>
    proofOf(reference, passage),
  );
  return wordsOf(proofs)
    .filter((proof) => proof !== 'passage' && groups.has(proof))
    .flatMap((proof) => {
      const rest = groups.get(proof) ?? [];
      const head = `${counted(rest.length, 'citation')} proved by a ${proofs[proof].label} alone. ${proofs[proof].means}`;
      return [head, ...(places ? rest.map(lineOf) : [])];
    })
    .join('\n');
}

const lineOf = ({ place, reference, shows }: Citation) =>
  `  ${place.file}:${place.line} ${reference.id}: ${shows}`;

/** Proves every passage; throws all losses at once. */
export function prove(desk: Desk): string {
  const citations = citationsIn(desk.records);
  const names = new Set(
    citations.flatMap(({ reference, passage }) => {
      const located = locatedIn(reference);
      return located && passage ? [releaseName(located)] : [];
    }),
  );
  const shelf = shelfFor(desk, names);
  const { proved, losses, unproved } = heldAgainst(citations, shelf);
  console.log(
    `${counted(proved, 'passage')} of ${counted(citations.length, 'citation')} stand in the releases, word for word.`,
  );
  for (const [reason, count] of unproved)
    console.log(`${counted(count, 'passage')} not proved: ${reason}`);
  if (losses.length > 0) throw new ContentError(losses);
  if (unproved.size > 0) process.exitCode = 1;
  return restOf(desk, false);
}
