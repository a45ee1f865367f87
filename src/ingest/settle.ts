import type { Records } from '../knowledge/records.ts';
import { parseMdx } from '../reading/mdx.ts';
import type { Problem } from '../reading/problem.ts';
import { pathOf } from '../reading/read.ts';
import type { Files } from '../scaffold/write-files.ts';
import type { RecordOf } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';
import { type Decided, decide } from './decide.ts';
import type { NewClaim } from './new-claims.ts';
import { withLedger } from './rerun.ts';
import { type Spots, sayingsText, spotsOf } from './sayings-text.ts';
import { articleText, claimsText, ledgerFor } from './take.ts';
import { withNamed } from './with-named.ts';
import { isDecided, statementsOf, type Worksheet, withRest } from './worksheet.ts';
import type { ReadSheet } from './worksheet-read.ts';
import { leftIn } from './worksheet-text.ts';

/** What is asked of a take. */
export interface Asked {
  /** The worksheet: its path, its text, and what it says. */
  readonly file: string;
  readonly text: string;
  readonly read: ReadSheet;
  /** The content folder, its records, and the text of a file of it. */
  readonly dir: string;
  readonly records: Records;
  readonly before: (path: string) => string | undefined;
  /** The archived text of the article. */
  readonly archived: string;
}

/** What a take writes and says. */
export interface Settled {
  readonly files: Files;
  /** The worksheet, in which each new claim is one that is there. */
  readonly worksheet: string;
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}

/** What is wrong with the digests, at the lines of the worksheet. */
function digestProblems(file: string, { sheet, digests }: ReadSheet): Problem[] {
  return sheet.sections.flatMap(({ id, digest }) => {
    const line = digests.get(id) ?? 1;
    return parseMdx(file, `---\n---\n${digest}\n`)
      .problems.filter(({ message }) => message !== 'the file is empty')
      .map((problem) => ({ ...problem, line: line + Math.max(0, problem.line - 3) }));
  });
}

type Sayings = readonly RecordOf<'saying'>[];

const ofSource = (records: Records, id: string) =>
  records.sayings.map(({ record }) => record).filter(({ source }) => source === id);

/** All places where the article makes its claims: those of the content, and those that are decided now. */
function allSpots(sayings: Sayings, spots: Spots) {
  const all = new Map<string, { readonly line: number }[]>();
  for (const { claim, lines } of sayings) all.set(claim, [...(all.get(claim) ?? []), ...lines]);
  for (const [claim, lines] of spots) all.set(claim, [...(all.get(claim) ?? []), ...lines]);
  return all;
}

const isFinished = (sheet: Worksheet, problems: readonly Problem[]) =>
  problems.length === 0 && leftIn(sheet).length === 0;

/** The lines of the statements that are decided. */
const decidedLines = (sheet: Worksheet) =>
  new Set(
    statementsOf(sheet)
      .filter(isDecided)
      .flatMap(({ lines }) => lines),
  );

const strangerSentence = (claim: string, line: number) =>
  `Only in the content: "${claim}" on line ${line}; take it out there, or mark it here.`;

/** Sayings of the content that no statement of the sheet accounts for, on a line that it speaks of. */
function strangers(sheet: Worksheet, sayings: Sayings, spots: Spots) {
  const told = decidedLines(sheet);
  return sayings.flatMap(({ claim, lines }) => {
    const own = new Set(spots.get(claim)?.map(({ line }) => line));
    const strange = lines.filter(({ line }) => told.has(line) && !own.has(line));
    return strange.map(({ line }) => strangerSentence(claim, line));
  });
}

function claimFiles({ dir, before }: Asked, added: readonly NewClaim[]): [string, string][] {
  const groups = Map.groupBy(added, ({ criterion }) => criterion);
  return [...groups].map(([criterion, claims]) => {
    const path = pathOf(dir, 'claim', { criterion });
    return [path, claimsText(before(path), claims)];
  });
}

const textsOf = (records: Records, added: readonly NewClaim[]) =>
  new Map(
    [...records.claims.map(({ record }) => record), ...added].map(({ id, text }) => [id, text]),
  );

/** The article's file: written by the sheet as long as it is a draft; after that only its ledger follows what is decided. */
function articleFile(
  asked: Asked,
  decided: readonly Decided[],
  spots: Spots,
  added: readonly NewClaim[],
  finished: boolean,
): [string, string] {
  const { read, dir, before, archived, records } = asked;
  const { sheet } = read;
  const path = pathOf(dir, 'source', { id: sheet.source });
  const there = records.sources.find(({ record }) => record.id === sheet.source)?.record;
  const ledger = ledgerFor(sheet, archived, allSpots(ofSource(records, sheet.source), spots));
  if (!there || there.draft)
    return [path, articleText(sheet, archived, decided, ledger, finished, textsOf(records, added))];
  return [path, withLedger(before(path) ?? '', there.ledger, ledger, spots)];
}

const summaryOf = (
  asked: Asked,
  decided: readonly Decided[],
  spots: Spots,
  added: readonly NewClaim[],
) => {
  const { sheet } = asked.read;
  const nothing = decided.filter(({ claims }) => claims.length === 0).length;
  return `Taken from ${counted(decided.length, 'statement')}: ${counted(spots.size, 'saying')}, ${counted(added.length, 'new claim')}; ${nothing} say nothing; ${statementsOf(sheet).length - decided.length} left.`;
};

const finishedSentence = ({ source }: Worksheet) =>
  `All of the worksheet is taken. Next: npm run check, then npm run sources -- --only ${source}`;

/** What is left to do, where anything is. */
function draftSentence(sheet: Worksheet): string {
  const left = leftIn(sheet);
  const toDo = left.length > 0 ? `; to do: ${left.join('; ')}` : '';
  return `"${sheet.source}" stays a draft, which check, build and dev leave out${toDo}.`;
}

/** The file of the article's sayings, where any is decided. */
function sayingFiles({ read, dir, before }: Asked, spots: Spots): [string, string][] {
  const path = pathOf(dir, 'saying', { source: read.sheet.source });
  return spots.size > 0 ? [[path, sayingsText(before(path), spots)]] : [];
}

/** All that is wrong with a worksheet, in its order. */
const problemsOf = ({ file, read }: Asked, wrong: readonly Problem[]) =>
  [...read.problems, ...wrong, ...digestProblems(file, read)].toSorted((a, b) => a.line - b.line);

const withRestRead = (asked: Asked): Asked => ({
  ...asked,
  read: { ...asked.read, sheet: withRest(asked.read.sheet) },
});

/** Turns what is decided in a worksheet into files of the content; what cannot be taken is told, and left. */
export function settled(given: Asked): Settled {
  const asked = withRestRead(given);
  const { file, text, read, records, before, archived } = asked;
  const { decided, added, problems: wrong } = decide(file, read, records, archived);
  const problems = problemsOf(asked, wrong);
  const spots = spotsOf(decided, archived);
  const finished = isFinished(read.sheet, problems);
  const files = [
    ...claimFiles(asked, added),
    ...sayingFiles(asked, spots),
    articleFile(asked, decided, spots, added, finished),
  ];
  return {
    files: new Map(files.filter(([path, written]) => before(path) !== written)),
    worksheet: withNamed(text, decided, read),
    lines: [
      summaryOf(asked, decided, spots, added),
      ...strangers(read.sheet, ofSource(records, read.sheet.source), spots),
      finished ? finishedSentence(read.sheet) : draftSentence(read.sheet),
    ],
    problems,
  };
}
