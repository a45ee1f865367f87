import { graphFor, keyOf, type Part } from '../knowledge/graph.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Fate, fates, type Passage, type Reference, wordsOf } from '../schema/index.ts';
import type { Citation } from './citations.ts';
import { type Counterpart, counterpartIn, fateOf, textOf } from './compare.ts';
import type { Release } from './release.ts';
import { type Exchange, exchangesIn, respelledIn } from './respelled.ts';
import { passageText } from './write.ts';

/** A cited passage and what becomes of it from one release to another. */
export interface Followed {
  readonly reference: Reference;
  readonly passage: Passage;
  /** Every citation of it. */
  readonly citations: readonly Citation[];
  readonly fate: Fate;
  readonly before: Counterpart | undefined;
  readonly after: Counterpart | undefined;
  /** The words that are others throughout the release, where nothing else is. */
  readonly exchanges?: readonly Exchange[];
  /** What cites it, then what rests on that. */
  readonly resting: readonly Part[];
}

/** Two releases of a package, and the one that passages are cited of. */
interface Releases {
  readonly home: (version: string) => Release | undefined;
  readonly from: Release;
  readonly to: Release;
}

const consequence = ({ resting }: Followed): readonly number[] =>
  (['finding', 'cell', 'claim', 'question', 'need'] as const).map(
    (kind) => resting.filter((part) => part.kind === kind).length,
  );

/** Place in the order of the vocabulary. */
const severityOf = (fate: Fate) => wordsOf(fates).indexOf(fate);

/** The most consequential first: by what became of it, then by how much rests on it. */
export function byConsequence(a: Followed, b: Followed): number {
  const first = severityOf(a.fate) - severityOf(b.fate);
  if (first !== 0) return first;
  const [ours, theirs] = [consequence(a), consequence(b)];
  const differs = ours.findIndex((count, index) => count !== theirs[index]);
  return differs < 0 ? 0 : (theirs[differs] ?? 0) - (ours[differs] ?? 0);
}

function restingOn(knowledge: Knowledge, citations: readonly Citation[]): Part[] {
  const citing = citations.flatMap(({ part }) => part ?? []);
  const direct = [...new Map(citing.map((part) => [keyOf(part), part])).values()];
  return [...direct, ...graphFor(knowledge).allRestingOn(direct)];
}

function follow(
  knowledge: Knowledge,
  citations: readonly Citation[],
  { home, from, to }: Releases,
): Followed[] {
  const [first] = citations;
  const { reference, passage } = first ?? {};
  if (!reference || !passage || reference.file === undefined) return [];
  const cited = home(reference.version ?? '');
  const text = textOf(cited?.document(reference.file), passage);
  if (text === undefined) return [];
  const before = counterpartIn(from, reference.file, text);
  const after = counterpartIn(to, reference.file, text);
  const resting = restingOn(knowledge, citations);
  return [{ reference, passage, citations, fate: fateOf(before, after), before, after, resting }];
}

/** The same, where it was changed by nothing but words that are others throughout. */
function respelt(each: Followed, to: Release, exchanges: readonly Exchange[]): Followed {
  if (each.fate !== 'changed' || !each.before) return each;
  const found = respelledIn(to, each.before, exchanges);
  return found ? { ...each, ...found, fate: 'respelled' } : each;
}

/** Every passage of a package followed from one release to another, most consequential first. */
export function followAll(
  knowledge: Knowledge,
  citations: readonly Citation[],
  packageName: string,
  releases: Releases,
): Followed[] {
  const own = citations.filter(
    ({ reference, passage }) => passage && reference.package === packageName,
  );
  const groups = Map.groupBy(
    own,
    ({ reference, passage }) => `${reference.id} ${passage && passageText(passage)}`,
  );
  const followed = [...groups.values()].flatMap((group) => follow(knowledge, group, releases));
  const exchanges = exchangesIn(followed.filter(({ fate }) => fate === 'changed'));
  return followed.map((each) => respelt(each, releases.to, exchanges)).toSorted(byConsequence);
}
