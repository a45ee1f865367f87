/** Changes of the sources that change nothing anybody could notice, each with why. */
import type { Mutant } from './mutants.ts';

/** A change by its file, what was there and what it becomes, and why it is none. */
type Same = readonly [file: string, was: string, becomes: string, why: string];

const same: readonly Same[] = [
  [
    'src/outputs/search/question.ts',
    'later > at',
    'later >= at',
    'the word itself says that something moves, and none of those leads anywhere',
  ],
  [
    'src/outputs/search/full-text.ts',
    'wanted.every(({ word }) => wordsIn(text).includes(word))',
    'wanted.some(({ word }) => wordsIn(text).includes(word))',
    'a subject is compared with one word',
  ],
];

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

/** Why nothing notices a change, where that has been argued. */
export const whySame = ({ file, was, becomes }: Mutant): string | undefined =>
  same.find((each) => each[0] === file && each[1] === flat(was) && each[2] === flat(becomes))?.[3];
