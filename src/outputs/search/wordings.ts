import type { HitKind } from '../../sentences/hits.ts';
import type { Asked, Question } from './question.ts';

/** What a reader may type whole: a claim or a question, in each of its wordings. */
export interface Worded {
  readonly kind: Extract<HitKind, 'claim' | 'question'>;
  readonly address: string;
  /** Of a claim with its verdict before it: `Wrong: Discs stop later.` */
  readonly title: string;
  /** The stems of each. */
  readonly wordings: readonly (readonly string[])[];
}

/** Words that a question begins with. */
const asksFirst =
  /^(?:am|are|can|could|did|do|does|has|have|how|is|may|might|must|should|was|were|what|when|where|which|who|whose|why|will|would)\b/i;
/** Fewer words are looked for, and are no sentence. */
const minWords = 4;
/** From here on two sentences say nearly the same, by the words that they share; a question may be turned round and is still the same. */
const alikeFrom = { claim: 0.5, question: 0.8 } as const;
const maxSame = 2;

/** Whether a query may be a whole sentence. */
export const isSentence = (query: string) => query.trim().split(/\s+/).length >= minWords;

/** How alike two sentences are by their stems, 0–1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return (2 * shared) / (a.size + b.size);
}

/** Whether two sentences are others for one word: in `easier` and `harder` lies all of a comparison. */
const tells = ({ light, vague }: Asked) => !light || vague;

/** How near something comes to what was typed; 0 where it lacks a word that tells something. */
function nearness({ typed, asked }: Question, { wordings }: Worded): number {
  const stems = new Set(wordings.flat());
  const holds = ({ terms }: Asked) => [...terms.keys()].some((term) => stems.has(term));
  if (!asked.filter(tells).every(holds)) return 0;
  const own = new Set(typed);
  return Math.max(...wordings.map((wording) => likeness(own, new Set(wording))));
}

/** What says or asks the same as a sentence that was typed, the nearest first. */
export function sameAs(sentence: string, question: Question, all: readonly Worded[]): Worded[] {
  const wanted = asksFirst.test(sentence.trim()) ? 'question' : 'claim';
  return all
    .filter(({ kind }) => kind === wanted)
    .map((worded) => ({ worded, near: nearness(question, worded) }))
    .filter(({ near }) => near >= alikeFrom[wanted])
    .toSorted((a, b) => b.near - a.near)
    .slice(0, maxSame)
    .map(({ worded }) => worded);
}
