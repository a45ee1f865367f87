import { diffWords } from 'diff';
import { graphFor, keyOf, type Part } from '../knowledge/graph.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Experiment, fates, wordsOf } from '../schema/index.ts';
import { counted, percent } from '../sentences/numbers.ts';
import { placePhrase } from '../sentences/passages.ts';
import { partNamed, partsPhrase } from '../sentences/rests.ts';
import type { Counterpart } from './compare.ts';
import type { Note } from './notes.ts';
import type { Touch } from './touched.ts';
import type { Followed } from './upgrade.ts';

/** What a report is made of. */
export interface Reported {
  readonly knowledge: Knowledge;
  /** `Pump 6.1.3` */
  readonly from: string;
  readonly to: string;
  readonly followed: readonly Followed[];
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** Parts that no changed passage names, by what they have in common with the new release. */
  readonly touches: Readonly<Record<'noted' | 'versioned' | 'counted', readonly Touch[]>>;
  readonly experiments: readonly Experiment[];
}

/** Fates that ask a person to read again. */
export const isFlagged = ({ fate }: Followed) => fates[fate].again;

const cut = (text: string, most = 280) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

const whereIs = ({ file, place }: Counterpart) => `${file}, ${place}`;

/** The words that went and that came, in their sentence. */
const difference = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ value, added, removed }) => {
      if (added) return `**${value.trim()}** `;
      return removed ? `~~${value.trim()}~~ ` : value;
    })
    .join('');

function texts({ before, after, fate }: Followed): string[] {
  if (before && after && fate === 'changed')
    return [`- ${whereIs(after)}: ${cut(difference(before.text, after.text), 600)}`];
  return [
    ...(before ? [`- was in ${whereIs(before)}: ${cut(before.text)}`] : []),
    ...(after ? [`- is in ${whereIs(after)}: ${cut(after.text)}`] : []),
  ];
}

function partLine(knowledge: Knowledge, part: Part): string {
  const { name, address } = partNamed(knowledge, part);
  return `${part.kind}: ${cut(name, 100)} \`${address}\``;
}

function restingLines(knowledge: Knowledge, { resting }: Followed): string[] {
  const phrase = partsPhrase(resting);
  return [
    ...(phrase === undefined ? [] : [`- rests on it: ${phrase}`]),
    ...resting.slice(0, 12).map((part) => `  - ${partLine(knowledge, part)}`),
    ...(resting.length > 12 ? [`  - and ${resting.length - 12} more`] : []),
  ];
}

function entry(knowledge: Knowledge, each: Followed): string[] {
  const { reference, passage, citations, fate } = each;
  return [
    `### [ ] ${fate}: ${reference.file}, ${placePhrase(passage) ?? ''} (\`${reference.id}\`)`,
    '',
    ...texts(each),
    ...citations.map(
      ({ place, what, shows }) => `- cited at ${place.file}:${place.line} by ${what} for: ${shows}`,
    ),
    ...restingLines(knowledge, each),
    '',
  ];
}

/** Each word that is exchanged throughout, once, with its passages. */
function respelledLines(followed: readonly Followed[]): string[] {
  const all = followed.flatMap((each) =>
    (each.exchanges ?? []).map(({ from, to }) => ({ words: `${from} → ${to}`, each })),
  );
  return [...Map.groupBy(all, ({ words }) => words)].flatMap(([words, own]) => [
    `- [ ] ${words}, in ${counted(own.length, 'passage')} that say nothing else anew:`,
    ...own.map(
      ({ each: { reference, passage } }) =>
        `  - ${reference.file}, ${placePhrase(passage) ?? ''} (\`${reference.id}\`)`,
    ),
  ]);
}

function noteLines({ knowledge, notes }: Reported): string[] {
  return knowledge.criteria.flatMap(({ id, name }) => {
    const own = notes.get(id) ?? [];
    if (own.length === 0) return [];
    return [
      `### ${name} (\`${id}\`)`,
      '',
      ...own.map(
        ({ file, line, text, word }) => `- [ ] ${file}:${line} on “${word}”: ${cut(text, 220)}`,
      ),
      '',
    ];
  });
}

/** The most reasons that are printed for one part. */
const mostReasons = 4;

/** Parts to look at for another reason than a passage, each with the first of its reasons. */
function touchLines(knowledge: Knowledge, touches: readonly Touch[]): string[] {
  return touches.flatMap(({ part, because }) => [
    `- [ ] ${partLine(knowledge, part)}`,
    ...because.slice(0, mostReasons).map((reason) => `  - ${cut(reason.trim(), 240)}`),
    ...(because.length > mostReasons ? [`  - and ${because.length - mostReasons} more`] : []),
  ]);
}

/** What the parts above bear up, and the readings that tell them at length: whoever changes one of them looks there too. */
function besideLines({ knowledge, followed, touches, experiments }: Reported): string[] {
  const passages = followed.filter(isFlagged);
  const named = [
    ...passages.flatMap(({ resting }) => resting),
    ...Object.values(touches).flatMap((own) => own.map(({ part }) => part)),
    ...experiments.map(({ id }) => ({ kind: 'experiment' as const, id })),
  ];
  const cited = passages.map(({ reference: { id } }) => ({ kind: 'reference' as const, id }));
  const graph = graphFor(knowledge);
  const readings = [
    ...named.flatMap(({ kind, id }) =>
      kind === 'cell' || kind === 'finding' ? [{ kind: 'reading' as const, id }] : [],
    ),
    ...cited.flatMap(graph.restingOn).filter(({ kind }) => kind === 'reading'),
  ];
  const seen = new Set(named.map(keyOf));
  const beside = [...readings, ...graph.allRestingOn(named)];
  return [...new Map(beside.map((part) => [keyOf(part), part])).values()]
    .filter((part) => !seen.has(keyOf(part)))
    .map((part) => `- [ ] ${partLine(knowledge, part)}`);
}

function summary(followed: readonly Followed[]): string[] {
  const groups = Map.groupBy(followed, ({ fate }) => fate);
  const rows = wordsOf(fates).flatMap((fate) => {
    const count = groups.get(fate)?.length ?? 0;
    return count > 0 ? [`| ${fate} | ${count} | ${fates[fate].means} |`] : [];
  });
  const older = followed.filter(({ before }) => before);
  const flagged = older.filter(isFlagged).length;
  const share = percent(flagged / Math.max(1, older.length));
  const added = followed.filter((each) => isFlagged(each) && !each.before).length;
  return [
    // What only the newer release says cannot have been cited of the older: it has not changed.
    `${counted(followed.length, 'passage')}. Of the ${older.length} in the older release ${flagged} (${share}) are to be read again; ${added} more are only in the newer one.`,
    '',
    '| passage | count | meaning |',
    '| --- | ---: | --- |',
    ...rows,
    '',
  ];
}

/** The report on a new release as Markdown: a work list, the most consequential first. */
export function upgradeReport(upgrade: Reported): string {
  const { knowledge, from, to, followed, experiments } = upgrade;
  const moved = followed.filter(({ fate }) => fate === 'moved');
  return [
    `# ${from} → ${to}`,
    '',
    ...summary(followed),
    '## To read again',
    '',
    ...followed.filter(isFlagged).flatMap((each) => entry(knowledge, each)),
    '## A word that is another throughout',
    '',
    ...respelledLines(followed),
    '',
    '## Moved, to be cited at the new place',
    '',
    ...moved.map(
      ({ reference, passage, after }) =>
        `- [ ] ${reference.file}, ${placePhrase(passage) ?? ''} (\`${reference.id}\`) is in ${after ? whereIs(after) : ''}`,
    ),
    '',
    '## New in the release notes, by criterion',
    '',
    ...noteLines(upgrade),
    '## Records that share a name with a new note',
    '',
    ...touchLines(knowledge, upgrade.touches.noted),
    '',
    '## Statements that name a version',
    '',
    ...touchLines(knowledge, upgrade.touches.versioned),
    '',
    '## Counted in the release',
    '',
    ...touchLines(knowledge, upgrade.touches.counted),
    '',
    '## Resting on all of these',
    '',
    ...besideLines(upgrade),
    '',
    '## Experiments to run again',
    '',
    ...experiments.map(({ id, question }) => `- [ ] \`npm run lab -- ${id} --check\`: ${question}`),
    '',
  ].join('\n');
}
