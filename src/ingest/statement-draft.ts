import { guessIn, kindOf } from './guess-read.ts';
import { itemIn, namesIn, parted, type Say, withTail } from './sheet-blocks.ts';
import type { Decision, Guess, Offer, Statement } from './worksheet.ts';

/** On which line of the file what a person wrote stands. */
export interface Places {
  /** The head of each statement's block. */
  readonly head: number;
  /** Each claim that is ticked or named. */
  readonly claims: ReadonlyMap<string, number>;
  readonly text?: number | undefined;
  readonly guess: number;
}

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

const noGuess = { criterion: '', others: [], subjects: [], stance: 'none', kind: 'fact' } as const;

/** What the lines of a statement's block say, as they are read one by one. */
export class Draft {
  private words = '';
  private readonly offers: Offer[] = [];
  private readonly ticked = new Map<string, number>();
  private textLine: number | undefined;
  private guess: Partial<Guess> | undefined;
  private guessLine: number;
  private text: string | undefined;
  private isNew: number | undefined;
  private nothing: { kind: string; why: string; line: number } | undefined;
  private note = '';
  private readonly say: Say;

  constructor(line: number, say: Say) {
    this.guessLine = line;
    this.say = say;
  }

  read(text: string, line: number): void {
    const box = boxIn(text);
    const item = itemIn(text);
    if (text.startsWith('>')) this.quote(text.slice(1));
    else if (box) this.readBox(box, line);
    else if (item?.startsWith('note:')) [, this.note] = parted(item, ':');
    else if (/^\s*criterion:/.test(text)) this.readGuess(text, line);
    else if (this.goesOn(text)) this.text = `${this.text} ${text.trim()}`;
    else this.refuse(text, line);
  }

  private quote(text: string): void {
    this.words = `${this.words} ${text.trim()}`.trim();
  }

  private readGuess(text: string, line: number): void {
    this.guess = guessIn(text, line, this.say);
    this.guessLine = line;
  }

  /** Whether a line belongs to the new claim above it. */
  private goesOn(text: string): boolean {
    return this.guess === undefined && this.text !== undefined && /^\s/.test(text);
  }

  private refuse(text: string, line: number): void {
    this.say(line, {
      message: `"${text}" is not understood`,
      allowed: 'the lines that the block had, marked or filled in',
      hint: 'a text goes on below its line, indented',
    });
  }

  private readBox(box: Box, line: number): void {
    const isTicked = box.mark !== '';
    if (!/^[xX]?$/.test(box.mark)) this.refuseMark(box.mark, line);
    else if (box.name === 'new') this.readNew(box.rest, line, isTicked);
    else if (box.name === 'nothing') this.readNothing(box.rest, line, isTicked);
    else if (box.name === 'other') this.readOther(box.rest, line, isTicked);
    else this.readOffer(box, line, isTicked);
  }

  private refuseMark(mark: string, line: number): void {
    this.say(line, { message: `[${mark}] is no mark`, allowed: '[x] or [ ]' });
  }

  private readNew(text: string, line: number, isTicked: boolean): void {
    this.isNew = isTicked ? line : undefined;
    if (text !== '' && this.textLine !== undefined) this.refuseSecond(line);
    else if (text !== '') {
      this.text = text;
      this.textLine = line;
    }
  }

  private refuseSecond(line: number): void {
    this.text = undefined;
    this.say(line, {
      message: 'a second new claim in one block',
      allowed: 'one at a time',
      hint: 'take the first alone; then write this one behind the "new:" that is left',
    });
  }

  private readNothing(text: string, line: number, isTicked: boolean): void {
    const [kind, why] = parted(text, ',');
    if (isTicked) this.nothing = { kind: kind || 'background', why, line };
  }

  private readOther(text: string, line: number, isTicked: boolean): void {
    for (const id of namesIn(text)) this.ticked.set(id, line);
    if (isTicked && text === '')
      this.say(line, {
        message: '"other" is marked and names no claim',
        hint: 'write its id behind it',
      });
  }

  private readOffer({ name, rest }: Box, line: number, isTicked: boolean): void {
    const [text, verdict] = withTail(rest, ' (', ')');
    this.offers.push({ claim: name, text, verdict });
    if (isTicked) this.ticked.set(name, line);
  }

  private get states(): boolean {
    return this.ticked.size > 0 || this.text !== undefined;
  }

  /** Tells of marks that say nothing, or say two things. */
  private judgeMarks(): void {
    const hint = 'write the claim behind it';
    if (this.isNew !== undefined && this.text === undefined)
      this.say(this.isNew, { message: '"new" is marked and says nothing', hint });
    if (this.nothing && this.states)
      this.say(this.nothing.line, {
        message: 'the statement is marked as nothing and as a claim',
        hint: 'take one of the two marks out',
      });
  }

  private decide(): Decision {
    this.judgeMarks();
    const { text, nothing } = this;
    const note = this.note || (nothing?.why ?? '');
    const kind = nothing && !this.states && kindOf(nothing.kind, nothing.line, this.say);
    return {
      claims: nothing ? [] : [...this.ticked.keys()],
      ...(text !== undefined && !nothing && { text }),
      ...(kind && { nothing: kind }),
      ...(note !== '' && { note }),
    };
  }

  /** All of the statement but its place. */
  said(): Omit<Statement, 'lines' | 'cell'> {
    return {
      words: this.words,
      offers: this.offers,
      guess: { ...noGuess, ...this.guess },
      decision: this.decide(),
    };
  }

  places(head: number): Places {
    const { ticked, textLine, guessLine } = this;
    return { head, claims: ticked, text: textLine, guess: guessLine };
  }
}
