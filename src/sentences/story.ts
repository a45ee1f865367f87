import { counted } from './numbers.ts';

/** `The articles mostly agree on 24 topics; the evidence says the same on 6 of them` */
export const storyTitle = (same: number, agreed: number) =>
  `The articles mostly agree on ${counted(agreed, 'topic')}; the evidence says the same on ${same} of them`;

/** `We checked 5 articles. On 24 of 33 topics, all or most of the articles that answer give the same answer. Agreement is not evidence.` */
export const storySentence = (articles: number, agreed: number, all: number) =>
  `We checked ${counted(articles, 'article')}. On ${agreed} of ${all} topics, all or most of the articles that answer give the same answer. Agreement is not evidence.`;

/** What the evidence says where the articles agree, in the order in which it is told. */
export const storyOutcomes = [
  { outcome: 'same', name: 'The evidence says the same' },
  { outcome: 'other', name: 'The evidence says something else' },
  { outcome: 'open', name: 'The topic asks only for a description, so no side is better' },
] as const;
export type StoryOutcome = (typeof storyOutcomes)[number]['outcome'];
