import { rangesPhrase } from './ranges.ts';
import {
  type Guess,
  isDecided,
  type Offer,
  type OtherLines,
  type SheetSection,
  type Statement,
  statementsOf,
  type Told,
  type Worksheet,
} from './worksheet.ts';

const guide = `Decide each statement by one mark or one sentence, in any order and as many as you like; then run the take, as often as you like.

- It is a claim that is there: put an x into its brackets. One that is not offered: write its id behind "other:".
- It is a new claim: write it behind "new:" in your own words, and mend the line below, which is a guess.
- It states nothing: put an x before "nothing"; what the line is instead stands behind it, and why after a comma. Or leave it: once all that matters is decided, write
  background behind "the rest", and whatever you have left alone states nothing.

A sentence that says two things may have two marks; two new claims are taken one after the other. Behind "note:" stands what is particular in the wording, where anything is. What you leave alone stays for the next time.
Behind "digest:" the stretch may be retold in a sentence or two; marks of its claims, and its table, are added. Where nothing stands, the claims are listed in their own words.
Of the article, write null where a name or a date is not known, or the date has no year; a date is 2024, 2024-03 or 2024-03-09. What stands in quotes is read without them.`;

const box = (isTicked: boolean) => (isTicked ? '[x]' : '[ ]');

/** `Spoke Works (inferred: From the address of the page.)` */
const told = ({ value, inferred }: Told) =>
  inferred === undefined ? value : `${value} (inferred: ${inferred})`;

/** In quotes where it would lose its own when it is read. */
const quoted = (text: string) => (/^(["']).*\1$/.test(text) ? JSON.stringify(text) : text);

const field = (name: string, value: string) => `- ${name}: ${value}`.trimEnd();

export const guessText = ({ criterion, others, subjects, stance, kind, id }: Guess): string => {
  const more = others.length > 0 ? ` (or ${others.join(', ')})` : '';
  const fields = [
    `criterion: ${criterion}${more}`,
    `subjects: ${subjects.join(', ')}`,
    `stance: ${stance}`,
    `kind: ${kind}`,
    ...(id === undefined ? [] : [`id: ${id}`]),
  ];
  return `  ${fields.join('; ')}`;
};

/** `### 18: Weight of a set | Disc brakes` */
const headOf = ({ lines, cell }: Statement) =>
  `### ${lines.join(', ')}${cell ? `: ${cell.row} | ${cell.column}` : ''}`;

const offerText = ({ claim, text, verdict }: Offer, isTicked: boolean) =>
  `- ${box(isTicked)} ${claim}: ${text}${verdict ? ` (${verdict})` : ''}`;

/** The claims that a person has named and nobody has offered. */
const otherClaims = ({ offers, decision }: Statement) =>
  decision.claims.filter((id) => !offers.some(({ claim }) => claim === id)).join(', ');

/** The lines in which a statement is decided. */
function decisionLines(statement: Statement): string[] {
  const { claims, text, nothing, note = '' } = statement.decision;
  const other = otherClaims(statement);
  return [
    ...statement.offers.map((offer) => offerText(offer, claims.includes(offer.claim))),
    `- ${box(other !== '')} other: ${other}`.trimEnd(),
    `- ${box(text !== undefined)} new: ${text ?? ''}`.trimEnd(),
    guessText(statement.guess),
    `- ${box(nothing !== undefined)} nothing: ${nothing ?? 'background'}`,
    field('note', note),
  ];
}

const statementText = (statement: Statement) =>
  [headOf(statement), '', `> ${statement.words}`, '', ...decisionLines(statement), ''].join('\n');

function sectionText(section: SheetSection): string {
  const { id, heading, restored, from, to, digest } = section;
  return [
    `## ${id}: ${heading} (lines ${from}–${to}${restored ? ', heading lost' : ''})`,
    '',
    `digest: ${digest}`.trimEnd(),
    '',
    ...section.statements.map(statementText),
  ].join('\n');
}

const otherText = ({ from, to, kind, note, words }: OtherLines) =>
  `- ${from === to ? from : `${from}–${to}`}: ${kind}${note === undefined ? '' : `, ${note}`} “${words}”`;

function articleText(sheet: Worksheet): string[] {
  return [
    '## The article',
    '',
    field('title', quoted(sheet.title)),
    field('address', sheet.url),
    field('publisher', told(sheet.publisher)),
    field('author', told(sheet.author)),
    field('published', told(sheet.published)),
    field('not before', sheet.notBefore),
    field('interest', sheet.interest),
    field('sells', sheet.sells.join(', ')),
    field('the rest', sheet.rest ?? ''),
    ...(sheet.licence === '' ? [] : [field('licence', sheet.licence)]),
    ...sheet.damage.map(({ lines, text }) => field('damage', `${lines.join(', ')}: ${text}`)),
    '',
  ];
}

/** The worksheet as a person edits it. */
export const worksheetText = (sheet: Worksheet): string =>
  [
    `# Worksheet of ${sheet.source}`,
    '',
    `Made from the text ${sheet.sha256}.`,
    '',
    guide,
    '',
    ...articleText(sheet),
    ...sheet.sections.map(sectionText),
    '## Other lines',
    '',
    'What is not stated, line by line. Mend a kind where it is wrong; a statement that was missed is a block of its own above.',
    '',
    ...sheet.others.map(otherText),
    '',
  ].join('\n');

/** What is left to decide, for the terminal. */
export function leftIn(sheet: Worksheet): string[] {
  const left = statementsOf(sheet).filter((statement) => !isDecided(statement));
  const place = rangesPhrase(linesOf(left));
  return [
    ...(left.length > 0 ? [`${left.length} statements, of the lines ${place}`] : []),
    ...(sheet.interest === '' ? ['interest'] : []),
  ];
}

const linesOf = (statements: readonly Statement[]) =>
  [...new Set(statements.flatMap(({ lines }) => lines))].toSorted((a, b) => a - b);
