import type { Problem } from '../reading/problem.ts';
import { articleOf, type Fields, fieldIn, fieldsOf } from './article-fields.ts';
import { kindOf } from './guess-read.ts';
import {
  articleHead,
  type Block,
  blocksOf,
  itemIn,
  numbersIn,
  othersHead,
  parted,
  type Say,
  type Stretch,
  stretchIn,
  withTail,
} from './sheet-blocks.ts';
import type { Places } from './statement-draft.ts';
import { readStatement } from './statement-read.ts';
import type { OtherLines, SheetSection, Statement, Worksheet } from './worksheet.ts';

/** A worksheet as it was read, where its parts stand, and what cannot be understood. */
export interface ReadSheet {
  readonly sheet: Worksheet;
  readonly places: ReadonlyMap<Statement, Places>;
  /** Section → the line of its digest. */
  readonly digests: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
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

/** What the blocks of a worksheet say, as they are read one by one. */
class Blocks {
  fields: Fields = new Map();
  others: OtherLines[] = [];
  readonly sections: (SheetSection & { statements: Statement[] })[] = [];
  readonly places = new Map<Statement, Places>();
  readonly digests = new Map<string, number>();
  private readonly say: Say;

  constructor(say: Say) {
    this.say = say;
  }

  read(block: Block): void {
    const stretch = stretchIn(block.head);
    if (block.head === articleHead) this.fields = fieldsOf(block, this.say);
    else if (block.head === othersHead) this.others = othersIn(block, this.say);
    else if (stretch) this.open(stretch, block);
    else if (block.head.startsWith('###')) this.readStatement(block);
  }

  private open(stretch: Stretch, block: Block): void {
    const { text, line } = digestOf(block);
    this.digests.set(stretch.id, line ?? block.line);
    this.sections.push({ ...stretch, digest: text, statements: [] });
  }

  private readStatement(block: Block): void {
    const read = readStatement(block, this.say);
    if (!read) return;
    this.places.set(read.statement, read.places);
    this.sections.at(-1)?.statements.push(read.statement);
  }
}

/** Of which source a worksheet is, and from which text it was made. */
function originIn(text: string, say: Say) {
  const [, source = ''] = /^# Worksheet of ([a-z0-9-]+)\s*$/m.exec(text) ?? [];
  const [, sha256 = ''] = /^Made from the text ([0-9a-f]{64})\.$/m.exec(text) ?? [];
  if (source === '' || sha256 === '')
    say(1, {
      message: 'this is no worksheet',
      allowed: 'a file that npm run ingest has written, its first lines as they were',
    });
  return { source, sha256 };
}

/** What the lines are of the statements that are left undecided, where a person has said so. */
function restIn(fields: Fields, blocks: readonly Block[], say: Say) {
  const word = fieldIn(fields, 'the rest');
  return word !== '' && { rest: kindOf(word, lineOf(blocks, 'the rest'), say) };
}

/** Reads a worksheet that a person has edited; what cannot be understood is told, with its line, and left undecided. */
export function readWorksheet(file: string, text: string): ReadSheet {
  const problems: Problem[] = [];
  const say: Say = (line, wrong) => problems.push({ file, line, column: 1, ...wrong });
  const blocks = blocksOf(text);
  const read = new Blocks(say);
  for (const block of blocks) read.read(block);
  const { sections, others, places, digests } = read;
  const told = { ...originIn(text, say), ...articleOf(read.fields) };
  const sheet = { ...told, sections, others, ...restIn(read.fields, blocks, say) };
  return { sheet, places, digests, problems };
}
