import type { Claim, Knowledge, Saying } from '../knowledge/knowledge.ts';
import { linesOf } from '../knowledge/sayings.ts';
import { strengths } from '../schema/index.ts';
import { linesPhrase, saidByNamed, sayersNamed, sourceName } from './names.ts';
import { counted, listedAtMost } from './numbers.ts';
import { capital, sentence } from './text.ts';

type Names = Pick<Knowledge, 'source' | 'sayingsOf'>;
type Identified = Pick<Claim, 'id'>;

const sayersOf = ({ source, sayingsOf }: Names, { id }: Identified): readonly string[] =>
  sayingsOf(id).map((saying) => sourceName(source(saying.source)));

/** The articles that say it: `Cycling Weekly and Hill Rider`; beyond six the rest are counted. */
export const sayersPhrase = (knowledge: Names, claim: Identified) =>
  sayersNamed(sayersOf(knowledge, claim));

/** The same where there is little room: `Cycling Weekly`, `Cycling Weekly and 2 other articles`. */
export const sayersShort = (knowledge: Names, claim: Identified) =>
  listedAtMost(sayersOf(knowledge, claim), 2, (count) => counted(count, 'other article'));

/** `Said by Cycling Weekly and Hill Rider.` */
export const saidBySentence = (knowledge: Names, claim: Identified) =>
  saidByNamed(sayersOf(knowledge, claim));

/** `Cycling Weekly says`, `Cycling Weekly and 2 other articles say` */
export const saysPhrase = (knowledge: Names, claim: Identified) =>
  `${sayersShort(knowledge, claim)} ${knowledge.sayingsOf(claim.id).length === 1 ? 'says' : 'say'}`;

/** How widely it is said: `said by 3 of the 5 articles that we check`, `said by 1 of the 5 articles that we check: Cycling Weekly`. */
export function saidByPhrase(
  knowledge: Names & Pick<Knowledge, 'sources'>,
  claim: Identified,
): string {
  const sayers = sayersOf(knowledge, claim);
  const share = `said by ${sayers.length} of the ${counted(knowledge.sources.length, 'article')} that we check`;
  return sayers.length === 1 ? `${share}: ${sayers[0]}` : share;
}

/** Whether no other article says it. */
export const isOwn = ({ sayingsOf }: Pick<Knowledge, 'sayingsOf'>, { id }: Identified) =>
  sayingsOf(id).length === 1;

const times = (count: number) => (count === 2 ? 'twice' : `${count} times`);

/** Where it is said, and how often where that is more than once to a line: `lines 12 and 18`, `line 18, twice; line 143`. */
export function placesPhrase(saying: Pick<Saying, 'lines'>): string {
  const counts = Map.groupBy(saying.lines, ({ line }) => line);
  const runs: { lines: number[]; count: number }[] = [];
  for (const line of linesOf(saying)) {
    const count = counts.get(line)?.length ?? 0;
    const last = runs.at(-1);
    if (last?.count === 1 && count === 1) last.lines.push(line);
    else runs.push({ lines: [line], count });
  }
  return runs
    .map(({ lines, count }) =>
      [linesPhrase(lines), ...(count > 1 ? [times(count)] : [])].join(', '),
    )
    .join('; ');
}

/** What is particular in the wording of the whole: `The article says this more strongly. The article says: whatever the weather.` */
export function wordingPhrase({
  strength,
  note,
}: Pick<Saying, 'strength' | 'note'>): string | undefined {
  const parts = [
    ...(strength ? [`the article ${strengths[strength].verb}`] : []),
    ...(note ? [note] : []),
  ];
  return parts.length === 0 ? undefined : parts.map((part) => sentence(capital(part))).join(' ');
}

/** A place where the wording differs from that of others. */
export interface NotedPlace {
  readonly line: number;
  readonly note: string;
}

export const notedPlaces = ({ lines }: Pick<Saying, 'lines'>): readonly NotedPlace[] =>
  lines.flatMap(({ line, note }) => (note === undefined ? [] : [{ line, note }]));

/** Said before such places, on the page of the claim. */
export const placesLead = (places: readonly unknown[]) =>
  places.length === 1 ? 'What the line says, in our words:' : 'What the lines say, in our words:';

/** Such places in sentences: `Line 12: renowned.` */
export const placesTold = (saying: Pick<Saying, 'lines'>): string[] =>
  notedPlaces(saying).map(({ line, note }) => sentence(`Line ${line}: ${note}`));

/** All that is particular in the wording: `The article says this more weakly. Line 12: renowned. Line 18: in the widest use.` */
export function wordingInFull(
  saying: Pick<Saying, 'strength' | 'note' | 'lines'>,
): string | undefined {
  const parts = [wordingPhrase(saying) ?? [], placesTold(saying)].flat();
  return parts.length === 0 ? undefined : parts.join(' ');
}
