import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { leanOf } from '../knowledge/stance.ts';
import { agreementGrid, type Dot } from '../pictures/agreement-grid.ts';
import { withoutFavour } from '../schema/vocabularies.ts';
import { addresses } from '../sentences/addresses.ts';
import { type StoryOutcome, storyOutcomes, storySentence, storyTitle } from '../sentences/story.ts';
import type { Address } from './navigation.ts';
import { criterionAddress } from './navigation.ts';

/** Where the articles agree, and whether the evidence says the same. */
export interface Story {
  readonly title: string;
  readonly sentence: string;
  /** One dot for each topic on which they agree: the filled ones first. In pixels. */
  readonly marks: {
    readonly width: number;
    readonly dots: readonly { readonly x: number; readonly same: boolean }[];
  };
  /** The topics, by what the evidence says of them; a group with none is left out. */
  readonly groups: readonly { readonly name: string; readonly topics: readonly Address[] }[];
  /** The picture of every topic. */
  readonly grid: string;
}

const step = 17;

/** What the evidence says of a topic on which the articles take one side. */
function outcomeOf({ finding }: Criterion, said: string | undefined): StoryOutcome {
  if (finding?.favours === said) return 'same';
  return finding === undefined || leanOf(finding) === withoutFavour ? 'open' : 'other';
}

type Agreed = Pick<Dot, 'criterion' | 'said'>;

/** Topics on which the articles agree. */
function agreedIn(knowledge: Knowledge): readonly Agreed[] {
  const { dots } = agreementGrid(knowledge);
  return dots.filter(({ agreement }) => agreement === 'agree' || agreement === 'mostly');
}

/** One dot for each of `count` topics, the first `same` of them filled. */
function marksOf(count: number, same: number): Story['marks'] {
  const dots = Array.from({ length: count }, (_, index) => ({
    x: index * step + step / 2,
    same: index < same,
  }));
  return { width: count * step, dots };
}

/** Topics under what the evidence says of them. */
function groupsOf(by: ReadonlyMap<StoryOutcome, readonly Agreed[]>): Story['groups'] {
  return storyOutcomes.flatMap(({ outcome, name }) => {
    const topics = by.get(outcome)?.map(({ criterion }) => criterionAddress(criterion));
    return topics ? [{ name, topics }] : [];
  });
}

/** None where on no topic two articles take the same side. */
export function storyOf(knowledge: Knowledge): Story | undefined {
  const agreed = agreedIn(knowledge);
  if (agreed.length === 0) return undefined;
  const by = Map.groupBy(agreed, ({ criterion, said }) => outcomeOf(criterion, said));
  const same = by.get('same')?.length ?? 0;
  return {
    title: storyTitle(same, agreed.length),
    sentence: storySentence(knowledge.sources.length, agreed.length, knowledge.criteria.length),
    marks: marksOf(agreed.length, same),
    groups: groupsOf(by),
    grid: addresses.grid(),
  };
}
