import type { Knowledge } from '../knowledge/knowledge.ts';
import { agreementGrid } from '../pictures/agreement-grid.ts';
import { addresses } from '../sentences/addresses.ts';
import { storySentence, storyTitle } from '../sentences/story.ts';
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
  /** Topics on which the evidence says the same. */
  readonly same: readonly Address[];
  /** Topics on which it says something else. */
  readonly otherwise: readonly Address[];
  /** The picture of every topic. */
  readonly grid: string;
}

const step = 17;

/** None where on no topic two articles take the same side. */
export function storyOf(knowledge: Knowledge): Story | undefined {
  const { dots } = agreementGrid(knowledge);
  const agreed = dots.filter(({ agreement }) => agreement === 'agree' || agreement === 'mostly');
  const [same, otherwise] = [true, false].map((wanted) =>
    agreed.filter(({ criterion, said }) => (criterion.finding?.favours === said) === wanted),
  );
  if (!same || !otherwise || agreed.length === 0) return undefined;
  const named = (of: typeof agreed) => of.map(({ criterion }) => criterionAddress(criterion));
  return {
    title: storyTitle(same.length, agreed.length),
    sentence: storySentence(agreed.length, knowledge.criteria.length),
    marks: {
      width: agreed.length * step,
      dots: [...same, ...otherwise].map((_, index) => ({
        x: index * step + step / 2,
        same: index < same.length,
      })),
    },
    same: named(same),
    otherwise: named(otherwise),
    grid: addresses.grid(),
  };
}
