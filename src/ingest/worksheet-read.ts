import { isScalar, parseDocument } from 'yaml';
import { oneOf, type Problem } from '../reading/problem.ts';
import { isLedgerKind, type LedgerKind, ledgerKinds } from '../schema/index.ts';
import type {
  CellPlace,
  Damage,
  Decision,
  Guess,
  Offer,
  OtherLines,
  SheetSection,
  Statement,
  Told,
  Worksheet,
} from './worksheet.ts';

/** On which line of the file what a person wrote stands. */
export interface Places {
  /** The head of each statement's block. */
  readonly head: number;
  /** Each claim that is ticked or named. */
  readonly claims: ReadonlyMap<string, number>;
  readonly text?: number | undefined;
  readonly guess: number;
}

/** A worksheet as it was read, where its parts stand, and what cannot be understood. */
export interface ReadSheet {
  readonly sheet: Worksheet;
  readonly places: ReadonlyMap<Statement, Places>;
  /** Section → the line of its digest. */
  readonly digests: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

type Wrong = Pick<Problem, 'message' | 'allowed' | 'hint'>;

/** A block of the file: its head, and the lines below it. */
interface Block {
  readonly head: string;
  readonly line: number;
  readonly body: readonly { readonly text: string; readonly line: number }[];
}

const articleHead = '## The article';
const othersHead = '## Other lines';

/** A text in two, around the first `sign`, without white space at the ends; all before it where it has none. */
function parted(text: string, sign: string): readonly [before: string, after: string] {
  const at = text.indexOf(sign);
  return at < 0
    ? [text.trim(), '']
    : [text.slice(0, at).trim(), text.slice(at + sign.length).trim()];
}

/** The same around the last `sign` that is followed by a text that ends in `end`: `Spoke Works (inferred: …)`. */
function withTail(
  text: string,
  sign: string,
  end: string,
): readonly [before: string, tail: string | undefined] {
  const at = text.lastIndexOf(sign);
  return at < 0 || !text.endsWith(end)
    ? [text, undefined]
    : [text.slice(0, at).trim(), text.slice(at + sign.length, text.length - end.length).trim()];
}

const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
const namesIn = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

type Stretch = Omit<SheetSection, 'digest' | 'statements'>;

/** `## in-the-wet: In the wet (lines 9–12, heading lost)` */
function stretchIn(head: string): Stretch | undefined {
  if (!head.startsWith('## ')) return undefined;
  const [id, rest] = parted(head.slice('## '.length), ':');
  const [heading, lines] = withTail(rest, '(lines ', ')');
  const [from, to] = numbersIn(lines ?? '');
  if (!/^[a-z0-9-]+$/.test(id) || from === undefined || to === undefined) return undefined;
  return { id, heading, restored: lines?.endsWith('heading lost') ?? false, from, to };
}

const isHead = (text: string) =>
  text.startsWith('# ') ||
  [articleHead, othersHead].includes(text.trimEnd()) ||
  stretchIn(text.trimEnd()) !== undefined ||
  /^### *\d/.test(text);

function blocksOf(text: string): Block[] {
  const blocks: { head: string; line: number; body: { text: string; line: number }[] }[] = [];
  let isCode = false;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (/^```/.test(raw)) isCode = !isCode;
    if (!isCode && isHead(raw)) blocks.push({ head: raw.trimEnd(), line: index + 1, body: [] });
    else blocks.at(-1)?.body.push({ text: raw.trimEnd(), line: index + 1 });
  }
  return blocks;
}

/** `Spoke Works (inferred: From the address.)` */
function toldIn(text: string): Told {
  const [value, inferred] = withTail(text, '(inferred:', ')');
  return inferred === undefined ? { value } : { value, inferred };
}

/** `"A title"` as YAML reads it; what is not quoted as a whole, as it stands. */
function unquoted(text: string): string {
  if (!/^(["']).*\1$/.test(text)) return text;
  const { contents, errors } = parseDocument(text);
  return errors.length === 0 && isScalar(contents) ? `${contents.value}` : text;
}

/** What stands behind the mark of an item; undefined for a line that is none. */
const itemIn = (text: string) =>
  /^[-*] /.test(text.trimStart()) ? text.trimStart().slice(2).trim() : undefined;

const articleFields = [
  'title',
  'address',
  'publisher',
  'author',
  'published',
  'not before',
  'interest',
  'sells',
  'licence',
  'damage',
  'the rest',
] as const;

type Say = (line: number, wrong: Wrong) => void;

/** `- publisher: Spoke Works`, by name; a field that goes on below goes on. */
function fieldsOf({ body }: Block, say: Say): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const { text, line } of body) {
    if (text === '') continue;
    const [name, value] = parted(itemIn(text) ?? '', ':');
    if (articleFields.some((one) => one === name)) {
      last = [...(fields.get(name) ?? []), value];
      fields.set(name, last);
    } else if (/^\s/.test(text) && last) last.push(`${last.pop()} ${text.trim()}`.trim());
    else
      say(line, {
        message: `"${text}" is no field of the article`,
        ...oneOf(name || text, articleFields),
      });
  }
  return fields;
}

const damageIn = (text: string): Damage => {
  const [lines, what] = parted(text, ':');
  return { lines: numbersIn(lines), text: what };
};

/** `- [x] other: an-id`: its mark, its name, and what stands behind it. */
interface Box {
  readonly mark: string;
  readonly name: string;
  readonly rest: string;
}

function boxIn(text: string): Box | undefined {
  const item = itemIn(text);
  const end = item?.indexOf(']') ?? -1;
  if (item === undefined || !item.startsWith('[') || end < 0) return undefined;
  const [name, rest] = parted(item.slice(end + 1), ':');
  return { mark: item.slice(1, end).trim(), name, rest };
}

/** What the lines of a statement's block say, as they are read one by one. */
interface Draft {
  words: string;
  offers: Offer[];
  ticked: Map<string, number>;
  text: string | undefined;
  textLine: number | undefined;
  isNew: number | undefined;
  guess: Partial<Guess> | undefined;
  guessLine: number;
  nothing: { kind: string; why: string; line: number } | undefined;
  note: string;
}

/** `criterion: stopping (or weight); subjects: disc, rim; stance: disc; kind: fact` */
function guessIn(text: string, line: number, say: Say): Partial<Guess> {
  const found: Record<string, string> = {};
  for (const part of text.split(';')) {
    const [name, value] = parted(part, ':');
    const known = ['criterion', 'subjects', 'stance', 'kind', 'id'];
    if (known.includes(name)) found[name] = value;
    else if (part.trim() !== '')
      say(line, { message: `"${part.trim()}" says nothing of the claim`, ...oneOf(name, known) });
  }
  const [criterion, others] = parted(found['criterion'] ?? '', '(or ');
  return {
    criterion,
    others: namesIn(others.replace(')', '')),
    subjects: namesIn((found['subjects'] ?? '').replace(/[[\]]/g, '')),
    stance: found['stance'] || 'none',
    kind: found['kind'] || 'fact',
    ...(found['id'] && { id: found['id'] }),
  };
}

function readBox(draft: Draft, { mark, name, rest }: Box, line: number, say: Say): void {
  if (!/^[xX]?$/.test(mark)) {
    say(line, { message: `[${mark}] is no mark`, allowed: '[x] or [ ]' });
    return;
  }
  const isTicked = mark !== '';
  if (name === 'new') {
    if (rest !== '' && draft.textLine !== undefined) {
      say(line, {
        message: 'a second new claim in one block',
        allowed: 'one at a time',
        hint: 'take the first alone; then write this one behind the "new:" that is left',
      });
      draft.text = undefined;
    } else if (rest !== '') {
      draft.text = rest;
      draft.textLine = line;
    }
    draft.isNew = isTicked ? line : undefined;
  } else if (name === 'nothing') {
    const [kind, why] = parted(rest, ',');
    if (isTicked) draft.nothing = { kind: kind || 'background', why, line };
  } else if (name === 'other') {
    for (const id of namesIn(rest)) draft.ticked.set(id, line);
    if (isTicked && rest === '')
      say(line, {
        message: '"other" is marked and names no claim',
        hint: 'write its id behind it',
      });
  } else {
    const [text, verdict] = withTail(rest, ' (', ')');
    draft.offers.push({ claim: name, text, verdict });
    if (isTicked) draft.ticked.set(name, line);
  }
}

function readLine(draft: Draft, text: string, line: number, say: Say): void {
  const box = boxIn(text);
  const note = itemIn(text);
  if (text.startsWith('>')) draft.words = `${draft.words} ${text.slice(1).trim()}`.trim();
  else if (box) readBox(draft, box, line, say);
  else if (note?.startsWith('note:')) [, draft.note] = parted(note, ':');
  else if (text.trimStart().startsWith('criterion:')) {
    draft.guess = guessIn(text, line, say);
    draft.guessLine = line;
  } else if (draft.guess === undefined && draft.text !== undefined && /^\s/.test(text))
    draft.text = `${draft.text} ${text.trim()}`;
  else
    say(line, {
      message: `"${text}" is not understood`,
      allowed: 'the lines that the block had, marked or filled in',
      hint: 'a text goes on below its line, indented',
    });
}

const emptyDraft = (line: number): Draft => ({
  words: '',
  offers: [],
  ticked: new Map(),
  text: undefined,
  textLine: undefined,
  isNew: undefined,
  guess: undefined,
  guessLine: line,
  nothing: undefined,
  note: '',
});

function kindOf(word: string, line: number, say: Say): LedgerKind | undefined {
  if (isLedgerKind(word) && ledgerKinds[word].carries === 'none') return word;
  const allowed = Object.keys(ledgerKinds).filter(
    (kind) => isLedgerKind(kind) && ledgerKinds[kind].carries === 'none',
  );
  say(line, { message: `"${word}" is nothing that such a line can be`, ...oneOf(word, allowed) });
  return undefined;
}

function decisionOf(draft: Draft, say: Say): Decision {
  const { ticked, text, isNew, nothing } = draft;
  const note = draft.note || (nothing?.why ?? '');
  const states = ticked.size > 0 || text !== undefined;
  if (isNew !== undefined && text === undefined)
    say(isNew, { message: '"new" is marked and says nothing', hint: 'write the claim behind it' });
  if (nothing && states)
    say(nothing.line, {
      message: 'the statement is marked as nothing and as a claim',
      hint: 'take one of the two marks out',
    });
  const kind = nothing && !states ? kindOf(nothing.kind, nothing.line, say) : undefined;
  return {
    claims: nothing ? [] : [...ticked.keys()],
    ...(text !== undefined && !nothing && { text }),
    ...(kind && { nothing: kind }),
    ...(note !== '' && { note }),
  };
}

interface ReadStatement {
  readonly statement: Statement;
  readonly places: Places;
}

function readStatement({ head, line, body }: Block, say: Say): ReadStatement | undefined {
  const [lines, place] = parted(head.slice('###'.length), ':');
  const [row, column] = withTail(place, ' | ', '');
  if (!/^[\d, ]+$/.test(lines)) {
    say(line, { message: `"${head}" names no line`, allowed: '### 11, or ### 11: row | column' });
    return undefined;
  }
  const draft = emptyDraft(line);
  for (const { text, line: at } of body) if (text !== '') readLine(draft, text, at, say);
  const cell: CellPlace | undefined = column === undefined ? undefined : { row, column };
  const statement: Statement = {
    lines: numbersIn(lines),
    words: draft.words,
    ...(cell && { cell }),
    offers: draft.offers,
    guess: {
      criterion: '',
      others: [],
      subjects: [],
      stance: 'none',
      kind: 'fact',
      ...draft.guess,
    },
    decision: decisionOf(draft, say),
  };
  return {
    statement,
    places: {
      head: line,
      claims: draft.ticked,
      text: draft.textLine,
      guess: draft.guessLine,
    },
  };
}

function digestOf({ body }: Block): { text: string; line: number | undefined } {
  const start = body.findIndex(({ text }) => text.startsWith('digest:'));
  if (start < 0) return { text: '', line: undefined };
  const lines = body.slice(start).map(({ text }) => text);
  return {
    text: lines
      .join('\n')
      .replace(/^digest:\s*/, '')
      .trim(),
    line: body[start]?.line,
  };
}

/** `- 25–27: boilerplate, newsletter “first words”` */
function otherIn(item: string, line: number, say: Say): OtherLines[] {
  const [lines, what] = parted(item, ':');
  const [told, words = ''] = withTail(what, '“', '”');
  const [word, note] = parted(told, ',');
  const [from, to = from] = numbersIn(lines);
  if (from === undefined || to === undefined) {
    const allowed = '- 25–27: boilerplate, why “first words”';
    say(line, { message: `"${item}" is not understood`, allowed });
    return [];
  }
  const kind = kindOf(word, line, say);
  return kind ? [{ from, to, kind, ...(note && { note }), words }] : [];
}

const othersIn = ({ body }: Block, say: Say): OtherLines[] =>
  body.flatMap(({ text, line }) => {
    const item = itemIn(text);
    return item === undefined ? [] : otherIn(item, line, say);
  });

/** The line of a field of the article. */
const lineOf = (blocks: readonly Block[], name: string): number =>
  blocks
    .find(({ head }) => head === articleHead)
    ?.body.find(({ text }) => itemIn(text)?.startsWith(`${name}:`))?.line ?? 1;

/** Reads a worksheet that a person has edited; what cannot be understood is told, with its line, and left undecided. */
export function readWorksheet(file: string, text: string): ReadSheet {
  const problems: Problem[] = [];
  const say: Say = (line, wrong) => problems.push({ file, line, column: 1, ...wrong });
  const places = new Map<Statement, Places>();
  const digests = new Map<string, number>();
  const sections: (SheetSection & { statements: Statement[] })[] = [];
  let fields = new Map<string, string[]>();
  let others: OtherLines[] = [];
  const blocks = blocksOf(text);
  for (const block of blocks) {
    const stretch = stretchIn(block.head);
    if (block.head === articleHead) fields = fieldsOf(block, say);
    else if (block.head === othersHead) others = othersIn(block, say);
    else if (stretch) {
      const digest = digestOf(block);
      digests.set(stretch.id, digest.line ?? block.line);
      sections.push({
        ...stretch,
        digest: digest.text,
        statements: [],
      });
    } else if (block.head.startsWith('###')) {
      const read = readStatement(block, say);
      if (!read) continue;
      places.set(read.statement, read.places);
      sections.at(-1)?.statements.push(read.statement);
    }
  }
  const field = (name: (typeof articleFields)[number]) => unquoted(fields.get(name)?.[0] ?? '');
  const rest = field('the rest');
  const [, source = ''] = /^# Worksheet of ([a-z0-9-]+)\s*$/m.exec(text) ?? [];
  const [, sha256 = ''] = /^Made from the text ([0-9a-f]{64})\.$/m.exec(text) ?? [];
  if (source === '' || sha256 === '')
    say(1, {
      message: 'this is no worksheet',
      allowed: 'a file that npm run ingest has written, its first lines as they were',
    });
  return {
    sheet: {
      source,
      sha256,
      title: field('title'),
      url: field('address'),
      publisher: toldIn(field('publisher')),
      author: toldIn(field('author')),
      published: toldIn(field('published')),
      notBefore: field('not before'),
      interest: field('interest'),
      sells: namesIn(field('sells')),
      licence: field('licence'),
      damage: (fields.get('damage') ?? []).map(damageIn),
      sections,
      others,
      ...(rest !== '' && { rest: kindOf(rest, lineOf(blocks, 'the rest'), say) }),
    },
    places,
    digests,
    problems,
  };
}
