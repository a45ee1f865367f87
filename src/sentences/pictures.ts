import type { Subject } from '../knowledge/knowledge.ts';
import { counted, listed } from './numbers.ts';
import { capital } from './text.ts';

type Named = Pick<Subject, 'name'>;

/** `Disc`, over the side of a picture on which it needs less. */
export const needsLess = ({ name }: Named) => `${name} needs less`;

/** `Disc needs`, over how many times it needs what another does. */
export const needsTimes = ({ name }: Named) => `${name} needs`;

const multiples = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
/** `2.1 ×` */
export const multiple = (ratio: number) => `${multiples.format(ratio)} ×`;

/** `What Disc needs, in multiples of what Rim needs. Hollow: out of the box; filled: with matching parts.` */
export const measuresUnit = ([first, second]: readonly [Named, Named]) =>
  `What ${first.name} needs, as a multiple of what ${second.name} needs, on a logarithmic scale. Hollow: out of the box; filled: once ${second.name} has gained the matching parts.`;

/** What needs less, by whom it is needed; those within a tenth are level. */
export interface Sided {
  readonly label: string;
  /** The name of who needs less; none where the two are level. */
  readonly lesser: string | undefined;
}

const clause = (name: string | undefined, rows: readonly Sided[], all: number) => {
  const which =
    rows.length === all ? 'all of it' : listed(rows.map(({ label }) => label.toLowerCase()));
  return name === undefined ? `the two are level on ${which}` : `${name} needs less: ${which}`;
};

/** `Rim needs less: all of it`; the most first. */
function clauses(rows: readonly Sided[]): string {
  const groups = [...Map.groupBy(rows, ({ lesser }) => lesser)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return groups.map(([name, own]) => clause(name, own, rows.length)).join('; ');
}

/** `Out of the box Rim needs less in all 6 measures; with matching parts, in 1 of 6` */
export function measuresTitle(name: string, alone: readonly Sided[], matched: readonly Sided[]) {
  const own = (rows: readonly Sided[]) => rows.filter(({ lesser }) => lesser === name).length;
  const first = own(alone);
  const of = first === alone.length ? `all ${first}` : `${first} of ${alone.length}`;
  return `Out of the box ${name} needs less in ${of} measures; with matching parts, in ${own(matched)} of ${matched.length}`;
}

/** What a picture of measures shows in full: `With matching parts, Disc needs less: weight; the two are level on price.` */
export const measuresSentence = (matched: readonly Sided[]) =>
  `With matching parts, ${clauses(matched)}.`;

/** `Disc comes with 9 of 12 parts, Rim with 4; packages add the rest.` */
export const partsSentence = (
  subjects: readonly (Named & { readonly has: number })[],
  all: number,
) =>
  capital(
    `${subjects
      .map(
        ({ name, has }, index) =>
          `${name} ${index === 0 ? `comes with ${has} of ${counted(all, 'part')}` : `with ${has}`}`,
      )
      .join(', ')}; packages add the rest.`,
  );

/** A release that gets fixes on the day, and until when. */
interface Living {
  readonly name: string;
  readonly until: string;
}

/** `Disc: 5.2 LTS until April 2028. Rim: 3.1 until the next release.` */
export const livingSentence = (
  subjects: readonly (Named & { readonly living: readonly Living[] })[],
) =>
  subjects
    .map(({ name, living }) => {
      const said = living.map((release) => `${release.name} until ${release.until}`);
      return `${name}: ${said.length === 0 ? 'no release gets fixes' : listed(said)}.`;
    })
    .join(' ');
