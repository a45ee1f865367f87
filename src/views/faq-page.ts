import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../schema/index.ts';
import { addresses, type Href } from '../sentences/addresses.ts';
import { type SharedText, shareQuestion } from '../sentences/copied.ts';
import { counted } from '../sentences/numbers.ts';
import {
  type GroundLine,
  groundLines,
  questionMeta,
  questionStamp,
} from '../sentences/questions.ts';
import { openingOf, shorten } from '../sentences/text.ts';
import { type ClaimLine, claimLine } from './claims.ts';
import { copiesAt, type PageHead } from './head.ts';
import { questionsThing } from './json-ld.ts';
import { oldIds } from './moved.ts';
import { type Address, type Neighbours, neighbours } from './navigation.ts';

/** A question, its answer and where it is read by itself. */
export interface QuestionLine {
  readonly id: string;
  /** Ids that it had before. */
  readonly oldIds: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly address: string;
}

export const questionLine = (
  knowledge: Knowledge,
  { id, question, answer }: Question,
): QuestionLine => ({
  id,
  oldIds: oldIds(knowledge, 'question', id),
  question,
  answer,
  address: addresses.question(id),
});

/** The page of all questions with their answers. */
export const faqPage = (knowledge: Knowledge) => ({
  head: {
    title: `${counted(knowledge.faq.length, 'question')}, answered from the evidence`,
    description: `Short answers that rest on checked cells: ${knowledge.faq
      .slice(0, 4)
      .map(({ question }) => question)
      .join(' ')}`,
    address: addresses.faq(),
    things: (absolute: Href) => [questionsThing(knowledge.faq, absolute)],
  } satisfies PageHead,
  questions: knowledge.faq.map((question) => questionLine(knowledge, question)),
});

export interface QuestionPage {
  readonly head: PageHead;
  readonly question: string;
  /** The answer, the part that stands large first. */
  readonly answer: ReturnType<typeof openingOf>;
  readonly stamp: string;
  readonly grounds: readonly GroundLine[];
  /** What articles say that the answer bears on. */
  readonly claims: readonly ClaimLine[];
  readonly share: SharedText;
  readonly neighbours: Neighbours;
}

function headOf(knowledge: Knowledge, record: Question): PageHead {
  const address = addresses.question(record.id);
  return {
    ...questionMeta(knowledge, record),
    address,
    ...copiesAt(address),
    crumbs: [{ name: 'Questions', address: addresses.faq() }],
    things: (absolute) => [questionsThing([record], absolute)],
  };
}

const neighbourOf = ({ id, question }: Question): Address => ({
  name: shorten(question, 60),
  address: addresses.question(id),
});

/** The page of one question. */
export function questionPage(knowledge: Knowledge, record: Question): QuestionPage {
  const { question, answer, claims } = record;
  const stamp = questionStamp(knowledge, record);
  return {
    head: headOf(knowledge, record),
    question,
    answer: openingOf(answer),
    stamp,
    grounds: groundLines(knowledge, record),
    claims: claims.map((claim) => claimLine(knowledge, knowledge.claim(claim))),
    share: { ...shareQuestion(knowledge, record), stamp },
    neighbours: neighbours(knowledge.faq, record.id, neighbourOf),
  };
}
