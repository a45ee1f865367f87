import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { table, text } from '../outputs/markdown/markdown.ts';
import { hashLine, linesOf } from '../proofs/locators.ts';
import { withEdits } from '../proofs/stamp.ts';
import type { LedgerKind, LedgerRange } from '../schema/index.ts';
import type { Decided, NewClaim } from './decide.ts';
import { rangesOf } from './ledger.ts';
import { toMdx } from './mdx.ts';
import { isDecided, isTold, type SheetSection, type Told, type Worksheet } from './worksheet.ts';

/** A place in the article where a claim is made. */
export interface Spot {
  readonly line: number;
  readonly hash: string;
  readonly note?: string | undefined;
}

/** Claim → where the article makes it, in the order of the text. */
export type Spots = ReadonlyMap<string, readonly Spot[]>;

const isSame = (a: Spot, b: Spot) => a.line === b.line && a.note === b.note;

/** Where each claim is made, by what is decided. */
export function spotsOf(decided: readonly Decided[], archived: string): Spots {
  const lines = linesOf(archived);
  const spots = new Map<string, Spot[]>();
  for (const { statement, claims } of decided)
    for (const claim of claims)
      for (const line of statement.lines) {
        const { note } = statement.decision;
        const spot = { line, hash: hashLine(lines[line - 1] ?? ''), ...(note && { note }) };
        const there = spots.get(claim) ?? [];
        if (!there.some((one) => isSame(one, spot))) spots.set(claim, [...there, spot]);
      }
  return new Map(
    [...spots].map(([claim, all]) => [claim, all.toSorted((a, b) => a.line - b.line)]),
  );
}

const writing = { lineWidth: 0, flowCollectionPadding: true } as const;

/** One record as an item of a list, indented by two. */
function itemText(record: object, flow: readonly string[] = []): string {
  const doc = new Document([record]);
  const [item] = (doc.contents as unknown as { items: YAMLMap[] }).items;
  for (const key of flow) {
    const list = item?.get(key);
    if (!isSeq(list)) continue;
    list.flow = key === 'subjects';
    for (const inner of list.items) if (isMap(inner)) inner.flow = true;
  }
  return doc.toString(writing).replaceAll(/^(?=.)/gm, '  ');
}

/** The text of a list file with records after those that it has; whatever it held stays as it was. */
function appended(before: string | undefined, list: string, items: readonly string[]): string {
  const opening = before === undefined || before.trim() === '' ? `${list}:\n` : before;
  return `${opening.trimEnd()}\n${items.join('')}`;
}

/** A file of claims with those that a sheet adds. */
export const claimsText = (before: string | undefined, added: readonly NewClaim[]): string =>
  appended(
    before,
    'claims',
    added.map(({ id, subjects, stance, kind, text: said }) =>
      itemText({ id, subjects, stance, kind, text: said }, ['subjects']),
    ),
  );

/** A spot as it is written in braces. */
const spotText = ({ line, hash, note }: Spot) =>
  `{ line: ${line}, hash: "${hash}"${note === undefined ? '' : `, note: ${JSON.stringify(note)}`} }`;

/** Spots added to the lines of a saying that is there, in the way in which its last one is written. */
function withSpots(yaml: string, lines: unknown, spots: readonly Spot[]) {
  if (!isSeq(lines) || !lines.range) return [];
  const last = lines.items.at(-1);
  const end = (isMap(last) && last.range?.[1]) || lines.range[1];
  const from = (isMap(last) && last.range?.[0]) || end;
  const start = yaml.lastIndexOf('\n', from) + 1;
  const between =
    lines.flow === true ? ', ' : `\n${/^\s*-\s+/.exec(yaml.slice(start))?.[0] ?? '      - '}`;
  return [{ from: end, to: end, text: spots.map((spot) => between + spotText(spot)).join('') }];
}

/** A file of sayings with all that is decided: new sayings behind those that it has, new places in theirs; the rest stays as it was. */
export function sayingsText(before: string | undefined, spots: Spots): string {
  const yaml = before ?? 'sayings:\n';
  const list = parseDocument(yaml).get('sayings');
  const there = new Map<string, YAMLMap>();
  if (isSeq(list))
    for (const item of list.items) if (isMap(item)) there.set(String(item.get('claim')), item);
  const edits = [...spots].flatMap(([claim, all]) => {
    const saying = there.get(claim);
    const lines = saying?.get('lines');
    const written = isSeq(lines) ? (lines.toJSON() as { line: number; note?: string }[]) : [];
    const note = saying?.get('note');
    const fresh = all.filter(
      (spot) =>
        !written.some(
          ({ line, note: own }) =>
            line === spot.line && (own ?? note) === (spot.note ?? own ?? note),
        ),
    );
    return saying && fresh.length > 0 ? withSpots(yaml, lines, fresh) : [];
  });
  const added = [...spots]
    .filter(([claim]) => !there.has(claim))
    .map(([claim, all]) => {
      const [only] = all;
      const alone = all.length === 1 && only?.note;
      const lines = all.map(({ note, ...spot }) => ({ ...spot, ...(note && !alone && { note }) }));
      return itemText({ claim, lines, ...(alone && { note: alone }) }, ['lines']);
    });
  const edited = withEdits(yaml, edits);
  return added.length > 0 ? appended(edited, 'sayings', added) : edited;
}

/** What each line is: by what is made on it, by what was decided to be nothing, else by what the sheet says of other lines. */
export function ledgerFor(
  sheet: Worksheet,
  archived: string,
  spots: ReadonlyMap<string, readonly { readonly line: number }[]>,
): LedgerRange[] {
  const entries = new Map<number, { kind: LedgerKind; note?: string }>();
  const lines = linesOf(archived);
  for (const [index, line] of lines.entries())
    entries.set(index + 1, { kind: line.trim() === '' ? 'blank' : 'background' });
  const put = (line: number, kind: LedgerKind, note?: string) => {
    if (lines[line - 1]?.trim()) entries.set(line, note === undefined ? { kind } : { kind, note });
  };
  for (const { from, to, kind, note } of sheet.others)
    for (let line = from; line <= to; line++) put(line, kind, note);
  for (const { statements } of sheet.sections)
    for (const { lines: on, decision } of statements)
      for (const line of on)
        if (decision.nothing) put(line, decision.nothing, decision.note);
        else put(line, 'claims');
  const first = new Map(
    [...spots].map(([claim, all]) => [claim, Math.min(...all.map(({ line }) => line))]),
  );
  const made = [...spots].flatMap(([claim, all]) =>
    all.map(({ line }) => ({ line, isFirst: first.get(claim) === line })),
  );
  for (const [line, here] of Map.groupBy(made, ({ line: at }) => at))
    put(line, here.some(({ isFirst }) => isFirst) ? 'claims' : 'restates');
  return rangesOf(entries);
}

const mark = (claim: string): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: 'Claim',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: claim }],
  children: [],
});

/** The table of a section, a cell for each statement that stood in one, with the marks of its claims. */
function tablesOf(decided: readonly Decided[]): BlockContent[] {
  const cells = decided.flatMap(({ statement: { cell }, claims }) =>
    cell ? [{ ...cell, claims }] : [],
  );
  if (cells.length === 0) return [];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))];
  const marks = (row: string, column: string): PhrasingContent[] => {
    const found = new Set(
      cells
        .filter((cell) => cell.row === row && cell.column === column)
        .flatMap(({ claims }) => claims),
    );
    return found.size === 0 ? [text('–')] : [...found].map(mark);
  };
  return [
    table([
      [[], ...columns.map((column) => [text(column)])],
      ...rows.map((row) => [[text(row)], ...columns.map((column) => marks(row, column))]),
    ]),
  ];
}

/** A digest in which no line begins like a statement of a program: two blanks before it are enough. */
const inert = (digest: string) => digest.replaceAll(/^(?=(?:import|export)\b)/gm, '  ');

/** What stands in a section of which no claim is taken. */
const emptyText = ({ from, to, statements }: SheetSection) =>
  statements.every(isDecided)
    ? 'Nothing here is stated of what is compared.'
    : `To be decided: what ${from === to ? `line ${from} says` : `lines ${from} to ${to} say`}.`;

/** Claims in their own words, an item each. */
function retold(claims: readonly string[], texts: ReadonlyMap<string, string>): string {
  const items = claims.map(
    (claim): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: [text(`${texts.get(claim) ?? ''} `), mark(claim)] },
      ],
    }),
  );
  return items.length > 0 ? toMdx([{ type: 'list', spread: false, children: items }]).trim() : '';
}

/** One section of the digest: what a person wrote, else its claims in their own words; the marks of the claims that it does not name, and its table. */
function sectionDigest(
  section: SheetSection,
  decided: readonly Decided[],
  texts: ReadonlyMap<string, string>,
): string {
  const own = decided.filter(({ statement }) => section.statements.includes(statement));
  const named = new Set(
    [...section.digest.matchAll(/<Claim\s+id="([^"]*)"/g)].map(([, id]) => id ?? ''),
  );
  const inText = own.flatMap(({ statement, claims }) => (statement.cell ? [] : claims));
  const left = [...new Set(inText)].filter((claim) => !named.has(claim));
  const marks = left.map((claim) => ` <Claim id="${claim}" />`);
  const tables = tablesOf(own);
  // A digest that is the article's text has its tables already.
  const hasTable = /^\|/m.test(section.digest);
  const digest =
    section.digest === ''
      ? retold(left, texts) || (tables.length > 0 ? 'As in the table:' : emptyText(section))
      : `${inert(section.digest)}${hasTable && marks.length > 0 ? '\n\n' : ''}${marks.join('')}`;
  return [
    `<Section id="${section.id}">`,
    '',
    digest,
    '',
    ...(tables.length > 0 && !hasTable ? [toMdx(tables)] : []),
    '</Section>',
    '',
  ].join('\n');
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

/** The article's file as the sheet has it; a draft until all of the sheet is decided. `texts` are those of the claims, by id. */
export function articleText(
  sheet: Worksheet,
  archived: string,
  decided: readonly Decided[],
  ledger: readonly LedgerRange[],
  isFinished: boolean,
  texts: ReadonlyMap<string, string>,
): string {
  const { published, notBefore, licence } = sheet;
  const doc = new Document({
    id: sheet.source,
    title: sheet.title || sheet.source,
    url: sheet.url || null,
    publisher: nameOf(
      sheet.publisher,
      licence === '' ? undefined : `Republished under ${licence}.`,
    ),
    author: nameOf(sheet.author),
    published: {
      date: isTold(published) ? published.value : null,
      printed: isTold(published) && published.inferred === undefined,
      ...(!isTold(published) && notBefore !== '' && { notBefore }),
      ...(published.inferred !== undefined && { note: published.inferred }),
    },
    interest: sheet.interest || unwritten,
    sells: sheet.sells,
    sha256: sheet.sha256,
    lines: linesOf(archived).length,
    damage: sheet.damage,
    sections: sheet.sections.map(({ id, heading, restored, from, to }) => ({
      id,
      heading,
      restored,
      from,
      to,
    })),
    ledger,
    ...(!isFinished && { draft: true }),
  });
  for (const key of ['sections', 'ledger', 'damage']) {
    const list = doc.get(key);
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  }
  if (!isFinished)
    doc.commentBefore = ` Written by npm run take: as long as this is a draft, edit the worksheet of "${sheet.source}" instead.`;
  const body = sheet.sections.map((section) => sectionDigest(section, decided, texts)).join('\n');
  return `---\n${doc.toString(writing)}---\n\n${body}`;
}
