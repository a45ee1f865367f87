import { anyOf } from './names.ts';
import { counted, criteriaCounted } from './numbers.ts';

type Subjects = Parameters<typeof anyOf>[0];

/** `5 reasons why Disc or Rim is the better start` */
export const inShortTitle = (subjects: Subjects, reasons: number) =>
  `${counted(reasons, 'reason')} why ${anyOf(subjects)} is the better start`;

/** `They decide 18 of 38 topics.` */
export const decidedPhrase = (led: number, all: number) =>
  `They decide ${led} of ${criteriaCounted(all)}.`;

/** `and 7 more topics`, after those that are named. */
export const morePhrase = (count: number) => `and ${counted(count, 'more topic')}`;

/** `Where Disc or Rim is the better start, and why` */
export const reasonsTitle = (subjects: Subjects) =>
  `Where ${anyOf(subjects)} is the better start, and why`;
