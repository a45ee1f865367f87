import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { counted } from '../sentences/numbers.ts';
import { claimLine } from './claims.ts';
import type { PageHead } from './head.ts';

const questionView = (knowledge: Knowledge, { id, question, answer, ...on }: Question) => ({
  id,
  question,
  answer,
  /** What the answer rests on. */
  links: [
    ...on.criteria
      .map(knowledge.criterion)
      .map(({ id: criterion, name }) => ({ name, address: addresses.criterion(criterion) })),
    ...on.cells.map(({ criterion, subject }) => ({
      name: `${knowledge.criterion(criterion).name}: ${knowledge.subject(subject).name}`,
      address: addresses.cell(criterion, subject),
    })),
  ],
  claims: on.claims.map((claim) => claimLine(knowledge, knowledge.claim(claim))),
});

/** The page of questions and answers. */
export const faqPage = (knowledge: Knowledge) => ({
  head: {
    title: `${counted(knowledge.faq.length, 'question')}, answered from the evidence`,
    description: `Short answers that rest on checked cells: ${knowledge.faq
      .slice(0, 4)
      .map(({ question }) => question)
      .join(' ')}`,
    address: addresses.faq(),
  } satisfies PageHead,
  questions: knowledge.faq.map((question) => questionView(knowledge, question)),
});

export type FaqPage = ReturnType<typeof faqPage>;
