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
const sectionHead = /^## ([a-z0-9-]+): (.*) \(lines (\d+)–(\d+)(, heading lost)?\)\s*$/;
const statementHead = /^###\s+(\d+(?:\s*,\s*\d+)*)\s*(?::\s*(.*?)\s*(?<!\\)\|\s*(.*?))?\s*$/;
const isHead = (text: string) =>
  text.startsWith('# ') ||
  [articleHead, othersHead].includes(text.trimEnd()) ||
  sectionHead.test(text) ||
  /^###\s+\d/.test(text);

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

const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
const namesIn = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** `Spoke Works (inferred: From the address.)` */
function toldIn(text: string): Told {
  const [, value = text, inferred] = /^(.*?)\s*\(inferred:\s*(.*)\)$/.exec(text) ?? [];
  return inferred === undefined ? { value } : { value, inferred };
}

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
] as const;

type Say = (line: number, wrong: Wrong) => void;

/** `- publisher: Spoke Works`, by name; a field that goes on below goes on. */
function fieldsOf({ body }: Block, say: Say): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const { text, line } of body) {
    if (text === '') continue;
    const [, name, value = ''] = /^[-*]\s+([a-z ]+):\s*(.*)$/.exec(text) ?? [];
    if (name !== undefined && articleFields.some((one) => one === name)) {
      last = [...(fields.get(name) ?? []), value];
      fields.set(name, last);
    } else if (/^\s/.test(text) && last) last.push(`${last.pop()} ${text.trim()}`.trim());
    else
      say(line, {
        message: `"${text}" is no field of the article`,
        ...oneOf(name ?? text, articleFields),
      });
  }
  return fields;
}

const damageIn = (text: string): Damage => {
  const [, lines = '', what = text] = /^([\d, ]+):\s*(.*)$/.exec(text) ?? [];
  return { lines: numbersIn(lines), text: what };
};

const boxed = /^\s*[-*]\s*\[\s*([^\]]?)\s*\]\s*([^\s:]+)\s*:?\s*(.*)$/;
const noteLine = /^[-*]\s*note:\s*(.*)$/;

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
  nothing: { kind: string; line: number } | undefined;
  note: string;
}

/** `criterion: stopping (or weight); subjects: disc, rim; stance: disc; kind: fact` */
function guessIn(text: string, line: number, say: Say): Partial<Guess> {
  const found: Record<string, string> = {};
  for (const part of text.split(';')) {
    const [, name = part.trim(), value = ''] = /^\s*([a-z]+)\s*:\s*(.*?)\s*$/.exec(part) ?? [];
    const known = ['criterion', 'subjects', 'stance', 'kind', 'id'];
    if (known.includes(name)) found[name] = value;
    else if (part.trim() !== '')
      say(line, { message: `"${part.trim()}" says nothing of the claim`, ...oneOf(name, known) });
  }
  const [criterion = '', others = ''] = (found['criterion'] ?? '').split(/\s*\(or\s+/);
  return {
    criterion,
    others: namesIn(others.replace(/\)\s*$/, '')),
    subjects: namesIn((found['subjects'] ?? '').replace(/^\[|\]$/g, '')),
    stance: found['stance'] || 'none',
    kind: found['kind'] || 'fact',
    ...(found['id'] && { id: found['id'] }),
  };
}

function readBox(
  draft: Draft,
  [, mark = '', name = '', rest = '']: RegExpExecArray,
  line: number,
  say: Say,
): void {
  if (!/^[xX]?$/.test(mark)) {
    say(line, { message: `[${mark}] is no mark`, allowed: '[x] or [ ]' });
    return;
  }
  const isTicked = mark !== '';
  if (name === 'new') {
    if (rest !== '') {
      draft.text = rest;
      draft.textLine = line;
    }
    draft.isNew = isTicked ? line : undefined;
  } else if (name === 'nothing') {
    if (isTicked) draft.nothing = { kind: rest || 'background', line };
  } else if (name === 'other') {
    for (const id of namesIn(rest)) draft.ticked.set(id, line);
    if (isTicked && rest === '')
      say(line, {
        message: '"other" is marked and names no claim',
        hint: 'write its id behind it',
      });
  } else {
    const [, text = rest, verdict] = /^(.*?)(?: \(([^()]+)\))?$/.exec(rest) ?? [];
    draft.offers.push({ claim: name, text, verdict });
    if (isTicked) draft.ticked.set(name, line);
  }
}

function readLine(draft: Draft, text: string, line: number, say: Say): void {
  const quote = /^>\s?(.*)$/.exec(text);
  const box = boxed.exec(text);
  const note = noteLine.exec(text);
  if (quote) draft.words = `${draft.words} ${quote[1] ?? ''}`.trim();
  else if (box) readBox(draft, box, line, say);
  else if (note) draft.note = note[1] ?? '';
  else if (/^\s*criterion\s*:/.test(text)) {
    draft.guess = guessIn(text, line, say);
    draft.guessLine = line;
  } else if (draft.guess === undefined && draft.textLine !== undefined && /^\s/.test(text))
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
  const { ticked, text, isNew, nothing, note } = draft;
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
  const [, lines, row, column] = statementHead.exec(head) ?? [];
  if (lines === undefined) {
    say(line, { message: `"${head}" names no line`, allowed: '### 11, or ### 11: row | column' });
    return undefined;
  }
  const draft = emptyDraft(line);
  for (const { text, line: at } of body) if (text !== '') readLine(draft, text, at, say);
  const cell: CellPlace | undefined =
    row === undefined || column === undefined ? undefined : { row, column };
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

function othersIn({ body }: Block, say: Say): OtherLines[] {
  return body.flatMap(({ text, line }): OtherLines[] => {
    const [, from, to, word = '', note, words = ''] =
      /^[-*]\s+(\d+)(?:[–-](\d+))?:\s*([a-z-]+)(?:,\s*([^“]*?))?\s*(?:“(.*)”)?$/.exec(text) ?? [];
    if (from === undefined) {
      if (/^[-*]\s/.test(text))
        say(line, {
          message: `"${text}" is not understood`,
          allowed: '- 25–27: boilerplate, why “first words”',
        });
      return [];
    }
    const kind = kindOf(word, line, say);
    return kind
      ? [{ from: Number(from), to: Number(to ?? from), kind, ...(note && { note }), words }]
      : [];
  });
}

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
    const [, id, heading = '', from, to, lost] = sectionHead.exec(block.head) ?? [];
    if (block.head === articleHead) fields = fieldsOf(block, say);
    else if (block.head === othersHead) others = othersIn(block, say);
    else if (id !== undefined) {
      const digest = digestOf(block);
      digests.set(id, digest.line ?? block.line);
      sections.push({
        id,
        heading,
        restored: lost !== undefined,
        from: Number(from),
        to: Number(to),
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
  const field = (name: (typeof articleFields)[number]) => fields.get(name)?.[0] ?? '';
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
    },
    places,
    digests,
    problems,
  };
}
