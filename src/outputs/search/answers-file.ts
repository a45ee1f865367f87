import { createHash } from 'node:crypto';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { answersAddress } from '../../schema/site-files.ts';
import { answerRecords } from './answer-records.ts';

/** The file that search answers from. */
export interface AnswersFile {
  /** From the site’s root; another one when the answers are others, so that browsers may keep it. */
  readonly address: string;
  readonly body: string;
}

const made = new WeakMap<Knowledge, AnswersFile>();

/** The answers as one file. Every page names its address, so it is made once. */
export function answersFile(knowledge: Knowledge): AnswersFile {
  const known = made.get(knowledge);
  if (known) return known;
  const body = JSON.stringify(answerRecords(knowledge));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const file = { address: answersAddress(hash), body };
  made.set(knowledge, file);
  return file;
}
