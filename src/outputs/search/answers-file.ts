import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { answersAddress } from '../../schema/site-files.ts';
import { type AnswerRecord, answerRecords } from './answer-records.ts';
import { columnsOf, countsOf, type FirstAnswers, type RestAnswers } from './answers-format.ts';
import { shelve } from './shelf.ts';
import type { Worded } from './wordings.ts';
import { wordingsOf } from './wordings-file.ts';

/** A file that search answers from. */
export interface AnswersFile {
  /** From the site’s root; another one when the answers are others, so that browsers may keep it. */
  readonly address: string;
  readonly body: string;
}

/** What answers, in two files: the first is sent before anything is asked. And what a reader may type whole. */
export interface AnswersFiles {
  readonly first: AnswersFile;
  readonly rest: AnswersFile;
  readonly wordings: AnswersFile;
}

/** Bytes, brotli, that the first answers may take in a base of any size. What counts their terms fits into what the best setting has left over. */
export const firstBudget = 33_900;

/** Near enough to the best setting, which would take ten times as long. */
const weigh = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

function countsIn(records: readonly AnswerRecord[]): FirstAnswers['counts'] {
  const { shelved, holders } = shelve(records);
  const terms = new Set(shelved.flatMap(({ asks }) => asks));
  return countsOf([...terms].map((term) => [term, holders.count(term)]));
}

/** How many of `records` fit into the budget. */
function fitting(records: readonly AnswerRecord[]): number {
  const fits = (count: number) =>
    weigh(JSON.stringify(columnsOf(records.slice(0, count)))) <= firstBudget;
  if (fits(records.length)) return records.length;
  let [least, most] = [0, records.length];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}

function file(name: string, content: FirstAnswers | RestAnswers | readonly Worded[]): AnswersFile {
  const body = JSON.stringify(content);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { address: answersAddress(name, hash), body };
}

function write(knowledge: Knowledge): AnswersFiles {
  const all = answerRecords(knowledge);
  const behind = all.flatMap(({ address, more }) => (more ? [[address, more] as const] : []));
  const records = all.map(({ more: _, ...record }) => record);
  const count = fitting(records);
  const rest = file('rest', {
    columns: columnsOf(records.slice(count)),
    behind: Object.fromEntries(behind),
  });
  const early = records.slice(0, count);
  const wordings = file('wordings', wordingsOf(knowledge));
  const first = {
    columns: columnsOf(early),
    counts: countsIn(early),
    rest: rest.address,
    wordings: wordings.address,
  };
  return { first: file('first', first), rest, wordings };
}

const made = new WeakMap<Knowledge, AnswersFiles>();

/** The answers as two files. Every page names the address of the first, so they are made once. */
export function answersFiles(knowledge: Knowledge): AnswersFiles {
  const known = made.get(knowledge);
  if (known) return known;
  const files = write(knowledge);
  made.set(knowledge, files);
  return files;
}
