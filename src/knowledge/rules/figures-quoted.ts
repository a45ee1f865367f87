import type { Place } from '../../reading/document.ts';
import type { Body } from '../../reading/mdx.ts';
import { type Experiment, experimentKind, match, type Path } from '../../schema/index.ts';
import { isGroup } from '../recorded.ts';
import { everyRecord, type Located, type ReadRecord, type Report, type Rule } from '../records.ts';

/** What starts like a number, with all that holds on to it. */
const numberLike = /(?<![\w.,{-])(\d[\d,]*(?:\.\d+)?)([\w.,]*\}?)/g;

interface NumberAt {
  readonly number: string;
  readonly index: number;
}

/** The numbers of a text that are not part of a longer version, a name or a quotation: `0.57`, `408`, `3,100`. */
const numbersOf = (text: string): NumberAt[] =>
  [...text.matchAll(numberLike)].flatMap(({ 1: number = '', 2: rest = '', index }) =>
    /[\w}]/.test(rest) ? [] : [{ number, index }],
  );

/** Right after a name a decimal is its version: `Disc 2.5`. */
const named = /\b[A-Z][\w-]* $/;

/** Numbers below this are too common to tell a count that was copied from one that is the same by chance. */
const telling = 100;

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return isGroup(value) ? Object.values(value).flatMap(numbersIn) : [];
}

const amount = (number: string) => Number(number.replaceAll(',', ''));

/** Decimals of a text that are no versions: beside an experiment that measured something, they are its figures. */
function decimalsIn(
  text: string,
  experiments: readonly Experiment[],
  versions: readonly string[],
): string[] {
  if (experiments.every(({ figures }) => figures.length === 0)) return [];
  const isVersion = (number: string) =>
    versions.some((version) => version === number || version.startsWith(`${number}.`));
  return numbersOf(text)
    .filter(
      ({ number, index }) =>
        number.includes('.') && !isVersion(number) && !named.test(text.slice(0, index)),
    )
    .map(({ number }) => number);
}

/** Numbers of a text that an experiment observed. */
function observedIn(text: string, experiments: readonly Experiment[]): string[] {
  const observed = new Set(experiments.flatMap((experiment) => numbersIn(experiment.observed)));
  return numbersOf(text)
    .map(({ number }) => number)
    .filter(
      (number) =>
        (number.includes('.') || amount(number) >= telling) && observed.has(amount(number)),
    );
}

interface Resting {
  readonly experiment: string;
  readonly against?: Readonly<Record<string, string>>;
}

const isResting = (value: unknown): value is Resting =>
  isGroup(value) && typeof value['experiment'] === 'string';

/** Copied numbers and where they stand; `path` is the nearest value with a place. */
interface Found {
  readonly path: Path;
  readonly copied: readonly string[];
  readonly experiment: string;
}

type Experiments = ReadonlyMap<string, Experiment>;
const versionsOf = (experiments: readonly Experiment[]) =>
  experiments.flatMap(({ versions }) => Object.values(versions));

/** What a part and everything inside it rest on. */
interface Rest {
  readonly record: Experiment;
  readonly versions: readonly string[];
}

function restOf({ experiment, against }: Resting, known: Experiments): Rest | undefined {
  const record = known.get(experiment);
  return record && { record, versions: [...versionsOf([record]), ...Object.values(against ?? {})] };
}

const copiedIn = (text: string, { record, versions }: Rest) => [
  ...new Set([...decimalsIn(text, [record], versions), ...observedIn(text, [record])]),
];

/** In the texts of every part of `value` that rests on an experiment; what a reference shows is the reference's own. */
function inValue(value: unknown, path: Path, known: Experiments, above?: Rest): Found[] {
  if (!isGroup(value)) return [];
  const rest = isResting(value) ? restOf(value, known) : above;
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'references') return [];
    if (typeof inner !== 'string') return inValue(inner, place, known, rest);
    return rest ? { path: place, copied: copiedIn(inner, rest), experiment: rest.record.id } : [];
  });
}

function inRecord({ record, at }: Located<object>, known: Experiments, report: Report): void {
  for (const { path, copied, experiment } of inValue(record, [], known))
    if (copied.length > 0)
      report(at(path), `${copied.join(', ')} typed beside the experiment "${experiment}"`, {
        hint: `quote what it recorded, so that the text follows the record: {${experiment}.…}`,
      });
}

/** The experiment that a link leads to. */
const linked = (url: string, known: Experiments) =>
  known.get(match(experimentKind.address, url)?.id ?? '');

/** White space that holds an empty line. */
const emptyLines = /(\n(?:[^\S\n]*\n)+)/;

/** The stretches of a text between empty lines, each with where it starts. */
function paragraphsOf(text: string) {
  let from = 0;
  return text.split(emptyLines).map((words) => {
    const start = from;
    from += words.length;
    return { words, from: start, to: from };
  });
}

/** A link, and the experiment that it leads to. */
interface Leading {
  readonly experiment: Experiment;
  readonly place: Place;
  readonly from: number;
}

function linksIn({ links }: Body, known: Experiments): Leading[] {
  return links.flatMap(({ url, place, from }) => {
    const experiment = linked(url, known);
    return experiment ? [{ experiment, place, from }] : [];
  });
}

const experimentsOf = (links: readonly Leading[]) => links.map(({ experiment }) => experiment);

/** Numbers that stand in one paragraph with a link to the experiment that observed them. */
function observedBeside(text: string, links: readonly Leading[]): string[] {
  return paragraphsOf(text).flatMap(({ words, from, to }) => {
    const here = links.filter((link) => link.from >= from && link.from < to);
    return observedIn(words, experimentsOf(here));
  });
}

/** Decimals that are no versions, of the experiments or of what the cells were checked against. */
function decimalsBeside(read: ReadRecord<'criterion'>, links: readonly Leading[]): string[] {
  const experiments = experimentsOf(links);
  const { cells } = read.record;
  const against = Object.values(cells).flatMap((cell) => Object.values(cell.against));
  return decimalsIn(read.body.text, experiments, [...versionsOf(experiments), ...against]);
}

/** A body that links to experiments rests on them: measured figures anywhere in it, what was observed in the same paragraph. */
function inBody(read: ReadRecord<'criterion'>, known: Experiments, report: Report): void {
  const links = linksIn(read.body, known);
  const [first] = links;
  const observed = observedBeside(read.body.text, links);
  const copied = [...decimalsBeside(read, links), ...observed].join(', ');
  if (first && copied)
    report(
      { ...first.place, column: 1 },
      `${copied} typed in a text that rests on the experiment "${first.experiment.id}"`,
      {
        hint: `quote what it recorded, so that the text follows the record: <Recorded of="${first.experiment.id}.…" />`,
      },
    );
}

export const rule: Rule = {
  name: 'figures-quoted',
  description:
    'A text that rests on an experiment quotes its figures and types none, so that no figure outlives its record.',
  check: (records, report) => {
    const known = new Map(records.experiments.map(({ record }) => [record.id, record]));
    for (const located of everyRecord(records)) inRecord(located, known, report);
    for (const criterion of records.criteria) inBody(criterion, known, report);
  },
};
