import type { MissingPart } from '../../sentences/failures.ts';
import type { Outcome } from '../../sentences/hits.ts';
import type { AnswerRecord } from './answer-records.ts';
import type { Filters } from './engine.ts';
import { type Group, grouped } from './groups.ts';
import { type Question, questionOf } from './question.ts';
import { byIntent, calledFrom, type Ranked, rank } from './rank.ts';
import type { Shelf } from './shelf.ts';

/** What the answers say to a question, at once. */
export interface Answered {
  /** As it was understood: where `spelt`, otherwise than it was typed. */
  readonly question: Question;
  readonly spelt: string | undefined;
  readonly groups: readonly Group[];
  /** Whether the first of them holds all that was asked. */
  readonly exact: boolean;
  /** Whether the first says it itself, and need not wait for what the full text says. */
  readonly sure: boolean;
  /** Whether an answer that lacks a word comes nearer than the first: what stands behind it may complete it. */
  readonly outdone: boolean;
  /** Whether the first is called by part of what was asked. */
  readonly named: boolean;
  /** Words that the first does not hold. */
  readonly without: readonly string[];
}

/** Everything that was found. */
export interface Found extends Answered {
  /** What the full text adds. */
  readonly more: readonly Group[];
  /** How many entries of the full text hold the words. */
  readonly total: number;
  /** What could not be asked. */
  readonly missing: readonly MissingPart[];
  /** Why. */
  readonly failure?: unknown;
}

export interface Asking {
  readonly filters?: Filters;
  /** How many entries of the full text are loaded. */
  readonly limit?: number;
  /** The last word may not be finished. */
  readonly typed?: boolean;
}

/** How far below the best an answer may be and still be one. */
const near = { exact: 0.35, other: 0.6, name: 0.3 } as const;
const maxGroups = 12;

/** The answer on top with what each subject has to say to it. */
function withCells({ shelved }: Shelf, group: Group): Group {
  const [{ kind, of }] = group;
  if (kind !== 'criterion' && kind !== 'cell') return group;
  const known = new Set(group.map(({ address }) => address));
  const cells = shelved.flatMap(({ record }) =>
    record.kind === 'cell' && record.of === of && !known.has(record.address) ? [record] : [],
  );
  return [...group, ...cells];
}

/** Answers know nothing of articles and verdicts: where those are asked for, none is left. */
const passes = (filters: Filters) => (record: AnswerRecord) =>
  Object.entries(filters).every(([name, values]) => {
    const own = { kind: record.kind, subject: record.subject, criterion: record.of }[name];
    return own !== undefined && values.includes(own);
  });

/** Exact answers only, where there are any; else what comes near, which for a comparison with something else is what is compared here. */
function shownOf(shelf: Shelf, question: Question, ranked: readonly Ranked[]): Ranked[] {
  const exact = ranked.filter((each) => each.exact);
  const [best] = exact.length > 0 ? exact : ranked;
  if (exact.length > 0)
    return exact.filter(
      ({ score, says }) => score >= (best?.score ?? 0) * near.exact && (says || !best?.says),
    );
  const onlyNamesAll = ranked.length === 0 && question.subjects.length > 1;
  if (question.besides || onlyNamesAll)
    return byIntent(shelf, question).map((each) => ({
      ...each,
      exact: false,
      without: countingIn(question),
    }));
  return ranked
    .filter(({ score }) => score >= (best?.score ?? 0) * near.other)
    .toSorted((a, b) => nearness(b) - nearness(a));
}

/** Of what lacks a word, what is called by another comes first: it is about that, and does not only say it. */
const nearness = ({ score, name }: Ranked) => score + name * near.name;

/** Words that an answer should hold. */
const countingIn = ({ asked }: Question) =>
  asked.flatMap(({ light, typed }) => (light ? [] : [typed]));

/** What is to be said of what was found. `incomplete`: something that could have held it could not be asked. */
export const outcomeOf = (
  query: string,
  { question, spelt, exact, groups, without }: Answered,
  incomplete = false,
): Outcome => ({
  query,
  spelt,
  exact,
  found: groups.length > 0,
  without,
  beside: question.besides ? question.subjects : [],
  incomplete,
});

/** What the answers say: at once, and without the full text. */
export function answer(
  shelf: Shelf,
  query: string,
  { filters = {}, typed = false }: Asking = {},
): Answered {
  const question = questionOf(query, shelf, typed);
  const isWanted = ({ record }: Ranked) => passes(filters)(record);
  const ranked = rank(shelf, question).filter(isWanted);
  const shown = shownOf(shelf, question, ranked).filter(isWanted);
  const [best] = shown;
  const [first, ...more] = grouped(shown.map(({ record }) => record)).slice(0, maxGroups);
  return {
    question,
    spelt: undefined,
    groups: first ? [withCells(shelf, first), ...more] : [],
    exact: best?.exact ?? false,
    sure: best?.says ?? false,
    outdone: best !== undefined && ranked.some((each) => nearness(each) > nearness(best)),
    named: (best?.name ?? 0) >= calledFrom,
    without: best?.without ?? countingIn(question),
  };
}

/** The same, put right where it was misspelt and the answers hold what was meant. `site`: the words of the whole site. */
export async function answerMended(
  shelf: Shelf,
  query: string,
  site: readonly string[],
  asking: Asking = {},
): Promise<Answered | undefined> {
  // What few questions need does not keep the first answers waiting.
  const { corrected } = await import('./correct.ts');
  const spelt = corrected(shelf, query, site);
  return spelt === undefined ? undefined : { ...answer(shelf, spelt, asking), spelt };
}

/** All of the full text is about the subjects: to their bare comparison it adds nothing. */
const isBareComparison = ({ asked, compares, subjects }: Question) =>
  compares && subjects.length > 1 && asked.every(({ light }) => light);

/** Joins the full text to what the answers said; a failure is told and not thrown. */
export async function join(base: string, answered: Answered, asking: Asking = {}): Promise<Found> {
  const { question, exact } = answered;
  const nothing = { ...answered, more: [], total: 0, missing: [] };
  const isFiltered = Object.keys(asking.filters ?? {}).length > 0;
  // Marks alone (`%`) ask for nothing, though the engine of the full text has a hit for some.
  const asksNothing = question.typed.length === 0 || (exact && isBareComparison(question));
  if (asksNothing && !isFiltered) return nothing;
  try {
    // What joins it does not keep the first answers waiting.
    const { joined } = await import('./full-text.ts');
    return await joined(base, answered, asking);
  } catch (failure) {
    return { ...nothing, missing: ['fullText'], failure };
  }
}

/** What answers. */
export interface Shelves {
  /** The first answers. */
  readonly shelf: Shelf;
  /** Loads all of them, with what stands behind them. */
  readonly whole: () => Promise<Shelf>;
}

/** What a search is made of. */
export interface Sources extends Shelves {
  /** The site’s base with a slash at the end. */
  readonly base: string;
  /** Loads the words of the site, commonest first. */
  readonly vocabulary: () => Promise<readonly string[]>;
  /** Why answers are not there, where the shelf has none or not all for that. */
  readonly failure?: unknown;
}

/** Whether an answer holds what was asked and says it itself. */
const isFirm = ({ exact, sure }: Answered) => exact && sure;

/** What answers say, and on which shelf they stand. */
interface FromShelf {
  readonly shelf: Shelf;
  readonly answered: Answered;
}

/** What the first answers say where they say it themselves and none of them may come nearer, else what all of them do. */
export async function answerFrom(
  { shelf, whole }: Shelves,
  query: string,
  asking: Asking = {},
): Promise<FromShelf> {
  const answered = answer(shelf, query, asking);
  if (isFirm(answered) && !answered.outdone) return { shelf, answered };
  const all = await whole();
  return { shelf: all, answered: answer(all, query, asking) };
}

/**
 * Answers a question: what the first answers say, else what all answers do, else what the full text does, else either once the spelling is put right.
 * What the answers say goes to `early` as soon as they hold what was asked; the full text only adds to it.
 */
export async function find(
  sources: Sources,
  query: string,
  asking: Asking = {},
  early: (answered: Answered) => void = () => undefined,
): Promise<Found> {
  const { answered, ...chosen } = await answerOr(sources, query, asking);
  if (isFirm(answered)) early(answered);
  const found = await join(chosen.base, answered, asking);
  return withMissing(chosen, found.exact ? found : await mended(chosen, query, asking, found));
}

/** What the answers say; where not all of them come, the first have to do. */
async function answerOr(
  sources: Sources,
  query: string,
  asking: Asking,
): Promise<Sources & FromShelf> {
  try {
    return { ...sources, ...(await answerFrom(sources, query, asking)) };
  } catch (failure) {
    return { ...sources, answered: answer(sources.shelf, query, asking), failure };
  }
}

/** With the answers named as missing where they did not come. */
const withMissing = ({ failure }: Sources, found: Found): Found =>
  failure === undefined
    ? found
    : { ...found, missing: ['answers', ...found.missing], failure: found.failure ?? failure };

/** The query put right, or what was `found` for it as it stands; that it could not be put right is told. */
async function mended(
  sources: Sources,
  query: string,
  asking: Asking,
  found: Found,
): Promise<Found> {
  try {
    return (await mend(sources, query, asking, await sources.vocabulary())) ?? found;
  } catch (failure) {
    const other = await mend(sources, query, asking, []);
    const { missing, failure: first = failure } = other ?? found;
    return { ...(other ?? found), missing: [...missing, 'words'], failure: first };
  }
}

async function mend(
  { base, shelf }: Sources,
  query: string,
  asking: Asking,
  site: readonly string[],
): Promise<Found | undefined> {
  const mended = await answerMended(shelf, query, site, asking);
  if (mended) return join(base, mended, asking);
  const { correctedBy } = await import('./correct.ts');
  const spelt = correctedBy(shelf, query, site);
  if (spelt === undefined) return undefined;
  const found = await join(base, { ...answer(shelf, spelt, asking), spelt }, asking);
  return found.exact ? found : undefined;
}
