import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { hashLine, linesOf } from '../proofs/locators.ts';
import { withEdits } from '../proofs/stamp.ts';
import type { Decided } from './decide.ts';
import { appended, itemText } from './records-text.ts';
import type { Statement } from './worksheet.ts';

/** A place in the article where a claim is made. */
export interface Spot {
  readonly line: number;
  readonly hash: string;
  readonly note?: string | undefined;
}

/** Claim → where the article makes it, in the order of the text. */
export type Spots = ReadonlyMap<string, readonly Spot[]>;

const isSame = (a: Spot, b: Spot) => a.line === b.line && a.note === b.note;

/** The places of a statement, one on each of its lines. */
function spotsIn({ lines: on, decision: { note } }: Statement, lines: readonly string[]) {
  const noted = note ? { note } : {};
  return on.map((line): Spot => ({ line, hash: hashLine(lines[line - 1] ?? ''), ...noted }));
}

/** Each place once, in the order of the text. */
const inOrder = (spots: readonly Spot[]) =>
  spots
    .filter((spot, index) => spots.findIndex((one) => isSame(one, spot)) === index)
    .toSorted((a, b) => a.line - b.line);

const madeBy = (decided: readonly Decided[], lines: readonly string[]) =>
  decided.flatMap(({ statement, claims }) =>
    spotsIn(statement, lines).flatMap((spot) => claims.map((claim) => ({ claim, spot }))),
  );

/** Where each claim is made, by what is decided. */
export function spotsOf(decided: readonly Decided[], archived: string): Spots {
  const made = madeBy(decided, linesOf(archived));
  const groups = [...Map.groupBy(made, ({ claim }) => claim)];
  return new Map(groups.map(([claim, all]) => [claim, inOrder(all.map(({ spot }) => spot))]));
}

/** A spot as it is written in braces. */
const spotText = ({ line, hash, note }: Spot) =>
  `{ line: ${line}, hash: "${hash}"${note === undefined ? '' : `, note: ${JSON.stringify(note)}`} }`;

/** What stands between two spots of a saying: a comma in braces, else what opens the line of the last. */
function separatorIn(yaml: string, { flow }: YAMLSeq, from: number): string {
  const start = yaml.lastIndexOf('\n', from) + 1;
  return flow === true ? ', ' : `\n${/^\s*-\s+/.exec(yaml.slice(start))?.[0] ?? '      - '}`;
}

/** Spots added to the lines of a saying that is there, in the way in which its last one is written. */
function withSpots(yaml: string, lines: unknown, spots: readonly Spot[]) {
  const last = isSeq(lines) ? lines.items.at(-1) : undefined;
  if (!isSeq(lines) || !isMap(last) || !last.range) return [];
  const [from, end] = last.range;
  const between = separatorIn(yaml, lines, from);
  return [{ from: end, to: end, text: spots.map((spot) => between + spotText(spot)).join('') }];
}

/** The sayings of a file, by their claim. */
function sayingsIn(yaml: string): Map<string, YAMLMap> {
  const list = parseDocument(yaml).get('sayings');
  const sayings = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  return new Map(sayings.map((saying) => [String(saying.get('claim')), saying]));
}

type Written = Pick<Spot, 'line' | 'note'>;

/** Whether a saying has a place, whose note may be the saying's own. */
const hasSpot = (written: readonly Written[], spot: Spot, note: unknown) =>
  written.some(
    ({ line, note: own }) => line === spot.line && (own ?? note) === (spot.note ?? own ?? note),
  );

/** The edits that add to a saying the places that it does not have. */
function editsOf(yaml: string, saying: YAMLMap | undefined, spots: readonly Spot[]) {
  const lines = saying?.get('lines');
  const note = saying?.get('note');
  const written = isSeq(lines) ? (lines.toJSON() as Written[]) : [];
  const fresh = spots.filter((spot) => !hasSpot(written, spot, note));
  return fresh.length > 0 ? withSpots(yaml, lines, fresh) : [];
}

/** A new saying; a note on its only place is its own. */
function newSaying(claim: string, spots: readonly Spot[]): string {
  const alone = spots.length === 1 && spots[0]?.note;
  const lines = spots.map(({ note, ...spot }) => ({ ...spot, ...(note && !alone && { note }) }));
  return itemText({ claim, lines, ...(alone && { note: alone }) }, ['lines']);
}

const newSayings = (spots: Spots, there: ReadonlyMap<string, YAMLMap>) =>
  [...spots].filter(([claim]) => !there.has(claim)).map(([claim, all]) => newSaying(claim, all));

/** A file of sayings with all that is decided: new sayings behind those that it has, new places in theirs; the rest stays as it was. */
export function sayingsText(before: string | undefined, spots: Spots): string {
  const yaml = before ?? 'sayings:\n';
  const there = sayingsIn(yaml);
  const edits = [...spots].flatMap(([claim, all]) => editsOf(yaml, there.get(claim), all));
  const added = newSayings(spots, there);
  const edited = withEdits(yaml, edits);
  return added.length > 0 ? appended(edited, 'sayings', added) : edited;
}
