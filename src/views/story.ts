import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { leanOf } from '../knowledge/stance.ts';
import { agreementGrid } from '../pictures/agreement-grid.ts';
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

/** None where on no topic two articles take the same side. */
export function storyOf(knowledge: Knowledge): Story | undefined {
  const { dots } = agreementGrid(knowledge);
  const agreed = dots.filter(({ agreement }) => agreement === 'agree' || agreement === 'mostly');
  if (agreed.length === 0) return undefined;
  const by = Map.groupBy(agreed, ({ criterion, said }) => outcomeOf(criterion, said));
  const same = by.get('same')?.length ?? 0;
  return {
    title: storyTitle(same, agreed.length),
    sentence: storySentence(agreed.length, knowledge.criteria.length),
    marks: {
      width: agreed.length * step,
      dots: agreed.map((_, index) => ({ x: index * step + step / 2, same: index < same })),
    },
    groups: storyOutcomes.flatMap(({ outcome, name }) => {
      const topics = by.get(outcome)?.map(({ criterion }) => criterionAddress(criterion));
      return topics ? [{ name, topics }] : [];
    }),
    grid: addresses.grid(),
  };
}
