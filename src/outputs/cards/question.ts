import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Question } from '../../schema/index.ts';
import { questionStamp } from '../../sentences/questions.ts';
import { colours } from './colours.ts';
import { type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { heading, prose } from './type.ts';

/** A question and as much of its answer as a card holds. */
export const questionCard = (knowledge: Knowledge, record: Question): Element =>
  frame(
    knowledge,
    { band: colours.ink, stamp: questionStamp(knowledge, record) },
    heading(record.question, { width: measure, height: 150, sizes: [80, 72, 64, 56] }),
    prose(
      record.answer,
      { width: measure, height: 300, sizes: [46, 42, 38, 34] },
      { marginTop: 18 },
    ),
    row({ flexGrow: 1 }),
  );
