import type { Knowledge } from '../knowledge/knowledge.ts';
import { confirmedPassage } from '../knowledge/upgrades.ts';
import {
  type Check,
  type Passage,
  type Reference,
  referenceKinds,
  releaseName,
} from '../schema/index.ts';
import { printedDate } from './dates.ts';
import { listed } from './numbers.ts';
import { placePhrase } from './passages.ts';

/** A commit as it is printed: short, for its address has all of it. A tag stays whole. */
const shortCommit = (commit: string) =>
  /^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 12) : commit;

/** `docs/valves.txt in Pump 6.1.3`; undefined of a page. */
function standsIn({ package: name, version, repository, commit, file }: Reference) {
  if (name !== undefined && version !== undefined)
    return `${file} in ${releaseName({ package: name, version })}`;
  if (repository === undefined) return undefined;
  const at = commit === undefined ? '' : ` at ${shortCommit(commit)}`;
  return `${file === undefined ? '' : `${file} in `}${repository}${at}`;
}

/** Where to ask for what is in no release: `published at example.org`. */
function askPhrase({ package: name, repository, url }: Reference): string | undefined {
  if (name !== undefined) return undefined;
  return `published at ${repository ?? new URL(url).host.replace(/^www\./, '')}`;
}

/** `as read on 21 November 2026`, of what no release holds; undefined of what one does. */
export const asReadPhrase = ({ package: name, opened }: Reference): string | undefined =>
  name === undefined ? `as read on ${printedDate(opened)}` : undefined;

/** `Pump 6.1.3`, of a file of a release. */
export const releaseOf = ({ package: name, version }: Reference): string | undefined =>
  name !== undefined && version !== undefined ? releaseName({ package: name, version }) : undefined;

/** What a page's references are: `All 12 references: Pump 6.1.3 and Valve 2, and web pages with the day we read them`. */
export function referencesPhrase(count: number, releases: readonly (string | undefined)[]): string {
  const named = [...new Set(releases)].filter((release) => release !== undefined);
  const from = [
    ...(named.length > 0 ? [listed(named)] : []),
    ...(releases.includes(undefined) ? ['web pages with the day we read them'] : []),
  ];
  return [`All ${count} references`, ...(from.length > 0 ? [from.join(', and ')] : [])].join(': ');
}

/** A passage below the title of the whole: the title names that already. */
function belowTitle({ title }: Reference, passage: Passage): Passage {
  const { section, ...rest } = passage;
  const isTitle =
    section !== undefined && title.toLowerCase().endsWith(`: ${section}`.toLowerCase());
  return isTitle ? rest : passage;
}

/** Where in its reference something is cited: `How it works, ¶ 2`, or `How it works, ¶ 2, the same in Pump 6.2` where a newer release has it word for word; of what no release holds, the day. */
export function citedPlace(
  knowledge: Pick<Knowledge, 'subjects' | 'experiment' | 'reference' | 'upgrades'>,
  cited: Check['references'][number],
): string | undefined {
  const reference = knowledge.reference(cited.reference);
  if (!cited.passage) return asReadPhrase(reference);
  const place = placePhrase(belowTitle(reference, cited.passage));
  const version = confirmedPassage(knowledge, cited);
  const { package: name } = reference;
  if (version === undefined || name === undefined) return place;
  const same = `the same in ${releaseName({ package: name, version })}`;
  return place === undefined ? same : `${place}, ${same}`;
}

/** ` (a secondary source)`, of a reference that is one. */
export const secondaryNote = ({ kind }: Reference) =>
  referenceKinds[kind].primary ? '' : ' (a secondary source)';

/** What stands behind the title of what is cited: `, How it works, ¶ 2: The figure for valves`. */
export function citedAbout(
  knowledge: Parameters<typeof citedPlace>[0],
  cited: Check['references'][number],
): string {
  const place = citedPlace(knowledge, cited);
  const note = secondaryNote(knowledge.reference(cited.reference));
  return `${place === undefined ? '' : `, ${place}`}${note}: ${cited.shows}`;
}

const isDay = (version: string) => /^\d{4}-\d\d-\d\d$/.test(version);

/** `version 2`, or `state of 11 July 2019` where a day stands for a version. */
const versionPhrase = (version: string) =>
  isDay(version) ? `state of ${printedDate(version)}` : `version ${version}`;

/** Where a reference was read and when: `docs/valves.txt in Pump 6.1.3; opened 21 November 2026`. */
export function readSentence(reference: Reference): string {
  const { package: name, version, opened, readAs } = reference;
  const parts = [
    standsIn(reference),
    name === undefined && version !== undefined ? versionPhrase(version) : undefined,
    `opened ${printedDate(opened)}`,
    readAs,
    askPhrase(reference),
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}
