import type { RecordOf } from '../schema/index.ts';
import {
  type Guess,
  isDecided,
  type OtherLines,
  type SheetSection,
  type Statement,
  statementsOf,
  type Told,
  type Worksheet,
} from './worksheet.ts';

/** By what a statement is known again: its words, and where in a table it stood. */
const keyOf = ({ words, cell }: Statement) => [words, cell?.row, cell?.column].join('\n');

/** A worksheet with what was decided in an earlier one, and what of that has no place any more. */
export interface Carried {
  readonly sheet: Worksheet;
  readonly lost: readonly Statement[];
}

const guessFrom = (old: Guess, fresh: Guess): Guess =>
  old.criterion === ''
    ? fresh
    : { ...old, others: old.others.length > 0 ? old.others : fresh.others };

/** Statements of an old sheet, each handed out once, in their order. */
function handOut(old: Worksheet) {
  const left = Map.groupBy(statementsOf(old), keyOf);
  return {
    take: (statement: Statement) => left.get(keyOf(statement))?.shift(),
    rest: () => [...left.values()].flat(),
  };
}
type Kept = ReturnType<typeof handOut>;

const either = (old: string, fresh: string) => (old === '' ? fresh : old);
const eitherTold = (old: Told, fresh: Told) => (old.value === '' ? fresh : old);

/** Statements that a person has added: they have no words of the article's. */
const isAdded = ({ words, lines }: Statement, { from, to }: SheetSection) =>
  words === '' && (lines[0] ?? 0) >= from && (lines[0] ?? 0) <= to;

const withDecision = (statement: Statement, before: Statement | undefined): Statement =>
  before
    ? {
        ...statement,
        guess: guessFrom(before.guess, statement.guess),
        decision: before.decision,
      }
    : statement;

/** The sections of the fresh sheet with the digests and the decisions of the old one. */
function carriedSections(old: Worksheet, fresh: Worksheet, { take }: Kept) {
  const digests = new Map(old.sections.map(({ id, digest }) => [id, digest]));
  return fresh.sections.map((section) => ({
    ...section,
    digest: either(digests.get(section.id) ?? '', section.digest),
    statements: section.statements.map((statement) => withDecision(statement, take(statement))),
  }));
}

const withAdded = (section: SheetSection, rest: readonly Statement[]): SheetSection => ({
  ...section,
  statements: [...section.statements, ...rest.filter((one) => isAdded(one, section))],
});

/** What is said of the article: of the old sheet, where it says it. */
const articleOf = (old: Worksheet, fresh: Worksheet) => ({
  title: either(old.title, fresh.title),
  url: either(old.url, fresh.url),
  publisher: eitherTold(old.publisher, fresh.publisher),
  author: eitherTold(old.author, fresh.author),
  published: eitherTold(old.published, fresh.published),
  notBefore: either(old.notBefore, fresh.notBefore),
  interest: old.interest,
  sells: old.sells,
  others: carriedOthers(old, fresh),
});

function carriedOthers(old: Worksheet, fresh: Worksheet): OtherLines[] {
  const kinds = new Map(old.others.map(({ words, kind }) => [words, kind]));
  return fresh.others.map((one) => ({ ...one, kind: kinds.get(one.words) ?? one.kind }));
}

/** The fresh sheet of a text with every decision, guess, digest and field of the old one whose place is still there. */
export function carried(old: Worksheet, fresh: Worksheet): Carried {
  const kept = handOut(old);
  const carriedOver = carriedSections(old, fresh, kept);
  const rest = kept.rest().filter(isDecided);
  const sections = carriedOver.map((section) => withAdded(section, rest));
  return {
    sheet: { ...fresh, ...articleOf(old, fresh), sections },
    lost: rest.filter(({ words }) => words !== ''),
  };
}

/** A sheet without the statements of lines on which something is said in the content already: what is left to settle of an article that has no sheet. */
export function withoutSaid(sheet: Worksheet, sayings: readonly RecordOf<'saying'>[]): Worksheet {
  const said = new Set(sayings.flatMap(({ lines }) => lines.map(({ line }) => line)));
  const isSaid = ({ lines }: Statement) => lines.some((line) => said.has(line));
  const sections = sheet.sections.map((section) => ({
    ...section,
    statements: section.statements.filter((statement) => !isSaid(statement)),
  }));
  return { ...sheet, sections };
}
