import type { Claim, Knowledge, Source } from '../knowledge/knowledge.ts';
import { countOf, type State, states, statesThat, tally } from '../knowledge/tally.ts';
import { faultyPhrase } from '../sentences/claims.ts';
import { sourceName } from '../sentences/names.ts';
import { counted, percent } from '../sentences/numbers.ts';

/** The share of one verdict among the claims of one article, or of all. */
export interface Share {
  readonly state: State;
  readonly count: number;
  /** 0–1, of all claims of the row. */
  readonly share: number;
  /** Left end and length, in per cent of the picture's width. */
  readonly x: number;
  readonly width: number;
}

export interface VerdictRow {
  /** Without one, the row is of all articles together. */
  readonly source: Source | undefined;
  readonly claims: number;
  readonly shares: readonly Share[];
}

export interface VerdictBars {
  /** One column per verdict that anyone has, each starting where all its bars start. */
  readonly columns: readonly { readonly state: State; readonly x: number }[];
  readonly rows: readonly VerdictRow[];
  /** Articles that have no row of their own. */
  readonly left: number;
  readonly sentence: string;
}

/** Room for the figure beside a bar, in per cent of the width. */
const label = 8.2;
const maxRows = 12;

const shareOf = (claims: readonly Claim[], ...wanted: State[]) =>
  claims.length === 0 ? 0 : countOf(tally(claims), ...wanted) / claims.length;

/** What a row is called. */
export const rowName = (source: Source | undefined) =>
  source ? sourceName(source) : 'All articles together, each claim counted once';

interface Judged {
  readonly source: Source | undefined;
  readonly claims: readonly Claim[];
}

/** All bars on one scale: the columns are as wide as their longest bar and a figure. */
function columnsOf(rows: readonly Judged[]) {
  const used = states.flatMap((state) => {
    const longest = Math.max(...rows.map(({ claims }) => shareOf(claims, state)));
    return longest > 0 ? [{ state, longest }] : [];
  });
  const scale = (100 - label * used.length) / used.reduce((sum, { longest }) => sum + longest, 0);
  let x = 0;
  const columns = used.map(({ state, longest }) => {
    const column = { state, x };
    x += longest * scale + label;
    return column;
  });
  return { scale, columns };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

type Columns = ReturnType<typeof columnsOf>;

/** What of a row's claims has the verdict of a column; nothing where none has. */
function shareIn(
  { claims }: Judged,
  { state, x }: Columns['columns'][number],
  scale: number,
): Share[] {
  const share = shareOf(claims, state);
  const count = countOf(tally(claims), state);
  const width = rounded(share * scale);
  return share > 0 ? [{ state, count, share, x: rounded(x), width }] : [];
}

function rowOf(row: Judged, { scale, columns }: Columns): VerdictRow {
  const shares = columns.flatMap((column) => shareIn(row, column, scale));
  return { source: row.source, claims: row.claims.length, shares };
}

/** `2%`, `between 2% and 8%` */
function range(shares: readonly number[]): string {
  const [low, high] = [percent(Math.min(...shares)), percent(Math.max(...shares))];
  return low === high ? low : `between ${low} and ${high}`;
}

function sentenceOf(judged: readonly Judged[]): string {
  const spoken = judged.filter(({ claims }) => claims.length > 0);
  const [best, worst] = [spoken[0], spoken.at(-1)];
  if (!best || !worst) return 'No article makes a claim.';
  const faulty = `${range(spoken.map(({ claims }) => shareOf(claims, ...statesThat('faulty'))))} are ${faultyPhrase}.`;
  const held = ({ claims }: Judged) => percent(shareOf(claims, ...statesThat('holds')));
  if (spoken.length === 1)
    return `${rowName(best.source)}: ${held(best)} of ${counted(best.claims.length, 'claim')} are right as stated; ${faulty}`;
  if (held(best) === held(worst))
    return `Of each article’s claims, ${held(best)} are right as stated; ${faulty}`;
  return `Depending on the article, between ${held(worst)} (${rowName(worst.source)}) and ${held(best)} (${rowName(best.source)}) of its claims are right as stated; ${faulty}`;
}

/** The fullest and the emptiest of a long list, so that the picture stays small. */
const ends = <T>(list: readonly T[]) =>
  list.length > maxRows ? [...list.slice(0, maxRows / 2), ...list.slice(-maxRows / 2)] : list;

/** Of the claims of a row, the share that holds. */
const heldIn = ({ claims }: Judged) => shareOf(claims, ...statesThat('holds'));

/** Articles with their claims, those with the largest share that holds first. */
function judgedOf(knowledge: Knowledge, sources: readonly Source[]): Judged[] {
  return sources
    .map((source) => ({ source, claims: knowledge.claimsBy(source.id) }))
    .toSorted((a, b) => heldIn(b) - heldIn(a));
}

/** All articles together, where there are several. */
const together = ({ sources, claims }: Knowledge): Judged[] =>
  sources.length > 1 ? [{ source: undefined, claims }] : [];

/** Verdicts of the articles `of`, those with the largest share of supported claims first, below those of all articles together. */
export function verdictBars(
  knowledge: Knowledge,
  of: readonly Source[] = knowledge.sources,
): VerdictBars {
  const judged = judgedOf(knowledge, of);
  const rows = [...together(knowledge), ...ends(judged)];
  const geometry = columnsOf(rows);
  return {
    columns: geometry.columns.map(({ state, x }) => ({ state, x: rounded(x) })),
    rows: rows.map((row) => rowOf(row, geometry)),
    left: judged.length - ends(judged).length,
    sentence: sentenceOf(judged),
  };
}
