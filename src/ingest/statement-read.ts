import { type Block, numbersIn, parted, type Say, withTail } from './sheet-blocks.ts';
import { Draft, type Places } from './statement-draft.ts';
import type { Statement } from './worksheet.ts';

/** `### 18: Weight of a set | Disc brakes` */
function placeIn(head: string): Pick<Statement, 'lines' | 'cell'> | undefined {
  const [lines, place] = parted(head.slice('###'.length), ':');
  if (!/^[\d, ]+$/.test(lines)) return undefined;
  const [row, column] = withTail(place, ' | ', '');
  const cell = column === undefined ? undefined : { row, column };
  return { lines: numbersIn(lines), ...(cell && { cell }) };
}

function draftOf({ line, body }: Block, say: Say): Draft {
  const draft = new Draft(line, say);
  for (const { text, line: at } of body) if (text !== '') draft.read(text, at);
  return draft;
}

interface ReadStatement {
  readonly statement: Statement;
  readonly places: Places;
}

/** The statement of a block; none, and a problem told, where its head names no line. */
export function readStatement(block: Block, say: Say): ReadStatement | undefined {
  const place = placeIn(block.head);
  if (place) {
    const draft = draftOf(block, say);
    return { statement: { ...place, ...draft.said() }, places: draft.places(block.line) };
  }
  const message = `"${block.head}" names no line`;
  say(block.line, { message, allowed: '### 11, or ### 11: row | column' });
  return undefined;
}
