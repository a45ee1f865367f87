import { listed } from './numbers.ts';
import { capital } from './text.ts';

/** A need as a reader picked it. */
export interface Wish {
  /** In a few words, as part of a sentence: `stopping in the rain`. */
  readonly short: string;
  /** A subject's id, or a word where it favours none. */
  readonly favours: string;
  /** Whether it must be there, and is not only nice to have. */
  readonly must: boolean;
}

/** What a choice comes to: one or two words, and the sentence that they stand for. */
export interface ChoiceVerdict {
  /** The subject that it comes to, by id; none where it comes to no single one. */
  readonly subject: string | undefined;
  readonly head: string;
  readonly text: string;
}

/** Subjects by id, in the site's order. */
export type Names = ReadonlyMap<string, string>;

const shorts = (wishes: readonly Wish[]) => listed(wishes.map(({ short }) => short));

const favouring = (wishes: readonly Wish[], favours: string) =>
  wishes.filter((wish) => wish.favours === favours);

/** Each subject that wishes favour, with those wishes. */
const sidesOf = (wishes: readonly Wish[], names: Names) =>
  [...names].flatMap(([id, name]) => {
    const own = favouring(wishes, id);
    return own.length > 0 ? [{ id, name, own }] : [];
  });

type Side = ReturnType<typeof sidesOf>[number];

/** `Disc is the better start for the rain; Rim for a light wheel` */
const startsPhrase = (sides: readonly Side[]) =>
  sides
    .map(
      ({ name, own }, index) =>
        `${name}${index === 0 ? ' is the better start' : ''} for ${shorts(own)}`,
    )
    .join('; ');

/** The same under a head that names the one subject. */
const decidedPhrase = (sides: readonly Side[]) =>
  startsPhrase(sides.length === 1 ? sides.map((side) => ({ ...side, name: 'It' })) : sides);

/** What would only be nice, and, of all that was picked, what favours no subject; `led` says whether something before it does. */
function restOf(
  wishes: readonly Wish[],
  nice: readonly Wish[],
  names: Names,
  led: boolean,
): string[] {
  const [either, neither] = ['even', 'none'].map((word) => favouring(wishes, word));
  return [
    ...(sidesOf(nice, names).length > 0
      ? [`Of what would be nice to have, ${startsPhrase(sidesOf(nice, names))}.`]
      : []),
    ...(either?.length
      ? [
          led
            ? `For ${shorts(either)} you can use either.`
            : `Neither is ahead for ${shorts(either)}.`,
        ]
      : []),
    ...(neither?.length ? [`For ${shorts(neither)} neither fits well: see below what does.`] : []),
  ];
}

const headOf = (sides: readonly Side[], decisive: readonly Wish[]) => {
  const [first, second] = sides;
  if (second) return 'Your needs point both ways';
  if (first) return first.name;
  return favouring(decisive, 'even').length > 0 ? 'Either is fine' : 'Neither fits well';
};

const onConflict = (musts: boolean) =>
  musts
    ? 'You must have all of these, so one part needs a further package or your own code: read below what each need requires with either one.'
    : 'Mark what you must have, or read below what each need requires with either one.';

/** What the picked needs come to. Nothing is added up: what must be there decides, and where that pulls both ways the verdict says so. */
export function choiceVerdict(wishes: readonly Wish[], names: Names): ChoiceVerdict | undefined {
  if (wishes.length === 0) return undefined;
  const musts = wishes.filter(({ must }) => must);
  const decisive = musts.length > 0 ? musts : wishes;
  const nice = musts.length > 0 ? wishes.filter(({ must }) => !must) : [];
  const sides = sidesOf(decisive, names);
  const told = [
    ...(sides.length > 0 ? [`${decidedPhrase(sides)}.`] : []),
    ...(sides.length > 1 ? [onConflict(musts.length > 0)] : []),
    ...restOf(wishes, nice, names, sides.length > 0),
  ];
  return {
    subject: sides.length === 1 ? sides[0]?.id : undefined,
    head: `${headOf(sides, decisive)}.`,
    text: capital(told.join(' ')),
  };
}

/** Which way a need points: `Points to Disc`, `Either will do`, `Neither fits well`. */
export function pointsPhrase(favours: string, names: Names): string {
  const name = names.get(favours);
  if (name !== undefined) return `Points to ${name}`;
  return favours === 'even' ? 'Either is fine' : 'Neither fits well';
}
