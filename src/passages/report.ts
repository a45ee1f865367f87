import { diffWords } from 'diff';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Experiment } from '../schema/index.ts';
import { counted, percent } from '../sentences/numbers.ts';
import { placePhrase } from '../sentences/passages.ts';
import { partNamed, partsPhrase } from '../sentences/rests.ts';
import type { Counterpart, Fate } from './compare.ts';
import type { Note } from './notes.ts';
import type { Followed } from './upgrade.ts';

/** What a report is made of. */
export interface Upgrade {
  readonly knowledge: Knowledge;
  /** `Pump 6.1.3` */
  readonly from: string;
  readonly to: string;
  readonly followed: readonly Followed[];
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  readonly experiments: readonly Experiment[];
}

const meanings: Readonly<Record<Fate, string>> = {
  gone: 'nothing like it is left',
  changed: 'the words are others',
  new: 'the older release has nothing like it',
  moved: 'word for word, under another heading or in another file',
  same: 'word for word',
  absent: 'neither release has anything like it',
};
const fates = Object.keys(meanings) as Fate[];

/** Fates that ask a person to read again. */
export const isFlagged = ({ fate }: Followed) => ['gone', 'changed', 'new'].includes(fate);

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

function restingLines(knowledge: Knowledge, { resting }: Followed): string[] {
  const phrase = partsPhrase(resting);
  return [
    ...(phrase === undefined ? [] : [`- rests on it: ${phrase}`]),
    ...resting.slice(0, 12).map((part) => {
      const { name, address } = partNamed(knowledge, part);
      return `  - ${part.kind}: ${cut(name, 100)} \`${address}\``;
    }),
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

function noteLines({ knowledge, notes }: Upgrade): string[] {
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

function summary(followed: readonly Followed[]): string[] {
  const groups = Map.groupBy(followed, ({ fate }) => fate);
  const rows = fates.flatMap((fate) => {
    const count = groups.get(fate)?.length ?? 0;
    return count > 0 ? [`| ${fate} | ${count} | ${meanings[fate]} |`] : [];
  });
  const flagged = followed.filter(isFlagged).length;
  const share = percent(flagged / Math.max(1, followed.length));
  return [
    `${counted(followed.length, 'passage')}, of which ${flagged} (${share}) are to be read again.`,
    '',
    '| passage | count | meaning |',
    '| --- | ---: | --- |',
    ...rows,
    '',
  ];
}

/** The report on a new release as Markdown: a work list, the most consequential first. */
export function upgradeReport(upgrade: Upgrade): string {
  const { knowledge, from, to, followed, experiments } = upgrade;
  const moved = followed.filter(({ fate }) => fate === 'moved');
  return [
    `# ${from} → ${to}`,
    '',
    ...summary(followed),
    '## To read again',
    '',
    ...followed.filter(isFlagged).flatMap((each) => entry(knowledge, each)),
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
    '## Experiments to run again',
    '',
    ...experiments.map(({ id, question }) => `- [ ] \`npm run lab -- ${id} --check\`: ${question}`),
    '',
  ].join('\n');
}
