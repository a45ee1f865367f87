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

/** `Measured on Disc 2.1 and Rim 3.` */
const measuredOn = (versions: readonly string[]) =>
  versions.length === 0 ? '' : ` Measured on ${listed(versions)}.`;

/** `What Disc needs, as a multiple of what Rim needs, on a logarithmic scale. Hollow marks: out of the box; filled marks: with the parts that the line names.`, how a multiple comes about, and `Measured on Disc 2.1.` */
export const measuresUnit = (
  [first, second]: readonly [Named, Named],
  versions: readonly string[],
) =>
  `What ${first.name} needs, as a multiple of what ${second.name} needs, on a logarithmic scale. Hollow marks: out of the box; filled marks: with the parts that the line names. Where a measurement was repeated, the multiple is the median of all rounds, so it can differ a little from the quotient of the two values.${measuredOn(versions)}`;

/** `Disc 4, Rim 7 metres`: what either needs. */
export const valuesOf = (
  [first, second]: readonly [Named, Named],
  [one, other]: readonly [string, string],
  unit: string,
) => `${first.name} ${one}, ${second.name} ${other} ${unit}`;

/** `Disc 4, Rim 7 metres → with pads: Disc 5, Rim 6 metres`, or the one of them that was measured. */
export function measuredValues(
  alone: string | undefined,
  matched: string | undefined,
  added: string | undefined,
) {
  const grown = matched === undefined ? [] : [`with ${added}: ${matched}`];
  return [...(alone === undefined ? [] : [alone]), ...grown].join(' → ');
}

/** `Way in the rain: 0.57 ×, with pads 0.8 ×` */
export function measuredRatios(
  label: string,
  alone: string | undefined,
  matched: string | undefined,
  added: string | undefined,
) {
  const grown = matched === undefined ? [] : [`with ${added} ${matched}`];
  return `${label}: ${[...(alone === undefined ? [] : [alone]), ...grown].join(', ')}`;
}

/** What needs less, by whom it is needed; those within a tenth are level. */
export interface Sided {
  readonly label: string;
  /** The name of who needs less; none where the two are level. */
  readonly lesser: string | undefined;
}

const clause = (name: string | undefined, rows: readonly Sided[], all: number) => {
  const who = name === undefined ? 'both need about the same' : `${name} needs less`;
  const which = listed(rows.map(({ label }) => label.toLowerCase()));
  return rows.length === all
    ? `${who} in ${all === 1 ? 'the one measurement' : `all ${all} measurements`}`
    : `${who} in ${counted(rows.length, 'measurement')}: ${which}`;
};

/** `Rim needs less in 2 measurements: weight and price. Both need about the same in 1 measurement: care`; the most first. */
function clauses(rows: readonly Sided[]): string {
  const groups = [...Map.groupBy(rows, ({ lesser }) => lesser)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [first = '', ...others] = groups.map(([name, own]) => clause(name, own, rows.length));
  return [first, ...others.map(capital)].join('. ');
}

/** `Out of the box Rim needs less in all 6 measures; with parts added, in 1 of 5` */
export function measuresTitle(name: string, alone: readonly Sided[], matched: readonly Sided[]) {
  const own = (rows: readonly Sided[]) => rows.filter(({ lesser }) => lesser === name).length;
  const of = (rows: readonly Sided[]) =>
    own(rows) === rows.length ? `all ${rows.length}` : `${own(rows)} of ${rows.length}`;
  return `Out of the box ${name} needs less in ${of(alone)} measurements; with parts added, in ${of(matched)}`;
}

/** What a picture of measures shows in full: `With parts added, Disc needs less in 1 measurement: weight. Both need about the same in 1 measurement: price.` */
export const measuresSentence = (matched: readonly Sided[]) =>
  `With parts added, ${clauses(matched)}.`;

/** `Disc comes with 9 of 12 parts, Rim with 4; you add the rest.` */
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
      .join(', ')}; you add the rest.`,
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

/** What stands over what a run of an experiment has left behind. */
export const recordedHeading = 'Recorded settings and output';

/** Said of every table of measured figures. */
export const figuresCaption =
  'Everything was measured in several rounds. Each value is the median of the rounds, with the lowest and the highest after it. The values depend on the machine; the ratio in the last column depends much less on the machine. This ratio is the median of the ratios of all rounds, so it can differ from the quotient of the two values.';

/** Over the ratios of several experiments: `What Disc needs, divided by what Rim needs`, and how they are drawn. */
export const measurementsCaption = ([first, second]: readonly [Named, Named]) =>
  `What ${first.name} needs, divided by what ${second.name} needs, on a logarithmic scale. Dot: the median of all rounds. Bar: from the lowest round to the highest.`;
