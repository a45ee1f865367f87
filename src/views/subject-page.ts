import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { answerKind, answerLabel } from '../sentences/cells.ts';
import { findingLabel } from '../sentences/findings.ts';
import { counted } from '../sentences/numbers.ts';
import { releasePhrase } from '../sentences/stamps.ts';
import { subjectMeta } from '../sentences/titles.ts';
import {
  type CheckedView,
  checkedView,
  listMarks,
  type Numbers,
  type PassageMark,
  referenceEntries,
} from './evidence.ts';
import { copiesAt, type PageHead } from './head.ts';
import { oldIds } from './moved.ts';
import { citedBy, numbered } from './numbering.ts';

/** How a subject answers one criterion, among all of its answers. */
export interface AnswerView {
  readonly id: string;
  readonly oldIds: readonly string[];
  readonly name: string;
  readonly address: string;
  /** `built in`, `4 metres` */
  readonly label: string;
  /** Classes: a level of support and which, or a fact. */
  readonly kind: string;
  readonly text: string;
  readonly cites: readonly PassageMark[];
  readonly finding: string;
  readonly checked: CheckedView;
}

function answerView(
  knowledge: Knowledge,
  today: string,
  criterion: Criterion,
  subject: Subject,
  numbers: Numbers,
): AnswerView[] {
  const { id, name, cells, finding } = criterion;
  const cell = cells[subject.id];
  if (!cell) return [];
  return [
    {
      id,
      oldIds: oldIds(knowledge, 'criterion', id),
      name,
      address: addresses.cell(id, subject.id),
      label: answerLabel(cell),
      kind: answerKind(cell),
      text: cell.text,
      cites: listMarks(numbers, cell),
      finding: findingLabel(knowledge, finding),
      checked: checkedView(knowledge, today, cell),
    },
  ];
}

function headOf(knowledge: Knowledge, subject: Subject): PageHead {
  const address = addresses.subject(subject.id);
  return { ...subjectMeta(knowledge, subject), address, ...copiesAt(address) };
}

/** Reference id → its number: by its answers, in the site's order. */
function numbersOf({ criteria }: Knowledge, { id }: Subject): Numbers {
  return numbered(citedBy(criteria.flatMap(({ cells }) => cells[id] ?? [])));
}

/** `the articles make 12 claims about Disc` */
function claimsAbout({ claims }: Knowledge, { id, name }: Subject): string {
  const about = claims.filter(({ subjects }) => subjects.includes(id));
  return `the articles make ${counted(about.length, 'claim')} about ${name}`;
}

/** The page of one subject through all criteria. */
export function subjectPage(knowledge: Knowledge, today: string, subject: Subject) {
  const numbers = numbersOf(knowledge, subject);
  return {
    head: headOf(knowledge, subject),
    released: releasePhrase(subject),
    claims: claimsAbout(knowledge, subject),
    groups: knowledge.groups.map(({ id, name, criteria }) => ({
      id,
      name,
      answers: criteria.flatMap((criterion) =>
        answerView(knowledge, today, criterion, subject, numbers),
      ),
    })),
    references: referenceEntries(knowledge, numbers),
  };
}
