/** `Where the articles agree, the evidence says the same on 6 of 24` */
export const storyTitle = (same: number, agreed: number) =>
  `Where the articles agree, the evidence says the same on ${same} of ${agreed}`;

/** `All or most of the articles that take a side take the same one on 24 of 33 topics. Agreement is not evidence.` */
export const storySentence = (agreed: number, all: number) =>
  `All or most of the articles that take a side take the same one on ${agreed} of ${all} topics. Agreement is not evidence.`;

/** What the evidence says where the articles agree, in the order in which it is told. */
export const storyOutcomes = [
  { outcome: 'same', name: 'The evidence says the same' },
  { outcome: 'other', name: 'It gives another answer' },
  { outcome: 'open', name: 'No answer is better than another' },
] as const;
export type StoryOutcome = (typeof storyOutcomes)[number]['outcome'];
