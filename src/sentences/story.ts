import { counted } from './numbers.ts';

/** `The articles agree on 24 topics; the evidence says the same on 6 of them` */
export const storyTitle = (same: number, agreed: number) =>
  `The articles agree on ${counted(agreed, 'topic')}; the evidence says the same on ${same} of them`;

/** `On 24 of 33 topics, all or most of the articles that take a side take the same one. Agreement is not evidence.` */
export const storySentence = (agreed: number, all: number) =>
  `On ${agreed} of ${all} topics, all or most of the articles that take a side take the same one. Agreement is not evidence.`;

/** What the evidence says where the articles agree, in the order in which it is told. */
export const storyOutcomes = [
  { outcome: 'same', name: 'The evidence says the same' },
  { outcome: 'other', name: 'The evidence says something else' },
  { outcome: 'open', name: 'The question asks only for a description' },
] as const;
export type StoryOutcome = (typeof storyOutcomes)[number]['outcome'];
