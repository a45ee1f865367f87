import { Document } from 'yaml';
import { linesOf } from '../proofs/locators.ts';
import type { LedgerKind, LedgerRange } from '../schema/index.ts';
import type { Decided } from './decide.ts';
import { rangesOf } from './ledger.ts';
import type { NewClaim } from './new-claims.ts';
import { linesIn } from './ranges.ts';
import { appended, itemText, onLines, writing } from './records-text.ts';
import { sectionDigest } from './section-digest.ts';
import { isTold, statementsOf, type Told, type Worksheet } from './worksheet.ts';

/** A file of claims with those that a sheet adds. */
export const claimsText = (before: string | undefined, added: readonly NewClaim[]): string =>
  appended(
    before,
    'claims',
    added.map(({ id, subjects, stance, kind, text }) =>
      itemText({ id, subjects, stance, kind, text }, ['subjects']),
    ),
  );

type Entry = readonly [line: number, what: { readonly kind: LedgerKind; readonly note?: string }];

const entry = (line: number, kind: LedgerKind, note?: string): Entry => [
  line,
  note === undefined ? { kind } : { kind, note },
];

const ofOthers = ({ others }: Worksheet): Entry[] =>
  others.flatMap(({ kind, note, ...range }) =>
    linesIn(range).map((line) => entry(line, kind, note)),
  );

const ofStatements = (sheet: Worksheet): Entry[] =>
  statementsOf(sheet).flatMap(({ lines, decision: { nothing, note } }) =>
    lines.map((line) => (nothing ? entry(line, nothing, note) : entry(line, 'claims'))),
  );

type Made = ReadonlyMap<string, readonly { readonly line: number }[]>;

/** The lines on which a claim is made: for the first time on one at least, or only once more. */
function ofSpots(spots: Made): Entry[] {
  const made = [...spots.values()].flatMap((all) => {
    const first = Math.min(...all.map(({ line }) => line));
    return all.map(({ line }) => ({ line, isFirst: line === first }));
  });
  return [...Map.groupBy(made, ({ line }) => line)].map(([line, here]) =>
    entry(line, here.some(({ isFirst }) => isFirst) ? 'claims' : 'restates'),
  );
}

/** What each line is: by what is made on it, by what was decided to be nothing, else by what the sheet says of other lines. */
export function ledgerFor(sheet: Worksheet, archived: string, spots: Made): LedgerRange[] {
  const lines = linesOf(archived);
  const unsaid = lines.map((line, index) =>
    entry(index + 1, line.trim() === '' ? 'blank' : 'background'),
  );
  const said = [...ofOthers(sheet), ...ofStatements(sheet), ...ofSpots(spots)];
  const isFilled = ([line]: Entry) => lines[line - 1]?.trim();
  return rangesOf(new Map([...unsaid, ...said.filter(isFilled)]));
}

function nameOf(told: Told, otherwise?: string) {
  const note = told.inferred ?? otherwise;
  return {
    name: isTold(told) ? told.value : null,
    printed: isTold(told) && told.inferred === undefined,
    ...(note && { note }),
  };
}

const unwritten = 'To be written: who publishes it, and what they gain.';

const dateOf = ({ published, notBefore }: Worksheet) => ({
  date: isTold(published) ? published.value : null,
  printed: isTold(published) && published.inferred === undefined,
  ...(!isTold(published) && notBefore !== '' && { notBefore }),
  ...(published.inferred !== undefined && { note: published.inferred }),
});

const republished = ({ licence }: Worksheet) =>
  licence === '' ? undefined : `Republished under ${licence}.`;

/** What the front matter says of the article itself. */
const frontOf = (sheet: Worksheet) => ({
  id: sheet.source,
  title: sheet.title || sheet.source,
  url: sheet.url || null,
  publisher: nameOf(sheet.publisher, republished(sheet)),
  author: nameOf(sheet.author),
  published: dateOf(sheet),
  interest: sheet.interest || unwritten,
  sells: sheet.sells,
});

const stretchesOf = ({ sections }: Worksheet) =>
  sections.map(({ id, heading, restored, from, to }) => ({ id, heading, restored, from, to }));

/** The front matter of an article of which the text has so many lines. */
function documentOf(
  sheet: Worksheet,
  lines: number,
  ledger: readonly LedgerRange[],
  isFinished: boolean,
): Document {
  const { sha256, damage } = sheet;
  const sections = stretchesOf(sheet);
  const draft = !isFinished && { draft: true };
  const doc = new Document({
    ...frontOf(sheet),
    sha256,
    lines,
    damage,
    sections,
    ledger,
    ...draft,
  });
  for (const key of ['sections', 'ledger', 'damage']) onLines(doc.get(key));
  if (!isFinished)
    doc.commentBefore = ` Written by npm run take: as long as this is a draft, edit the worksheet of "${sheet.source}" instead.`;
  return doc;
}

/** The article's file as the sheet has it; a draft until all of the sheet is decided. `texts` are those of the claims, by id. */
export function articleText(
  sheet: Worksheet,
  archived: string,
  decided: readonly Decided[],
  ledger: readonly LedgerRange[],
  isFinished: boolean,
  texts: ReadonlyMap<string, string>,
): string {
  const doc = documentOf(sheet, linesOf(archived).length, ledger, isFinished);
  const body = sheet.sections.map((section) => sectionDigest(section, decided, texts)).join('\n');
  return `---\n${doc.toString(writing)}---\n\n${body}`;
}
