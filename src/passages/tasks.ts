import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inspection } from '../knowledge/load.ts';
import { type Edit, withEdits } from '../proofs/stamp.ts';
import { ContentError, oneOf, type Problem } from '../reading/problem.ts';
import { Refusal } from '../scaffold/refusal.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { type Distribution, type Passage, type Reference, releaseName } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';
import { fetchAll, type Shelf, shelfOf } from './cache.ts';
import { type Citation, citationsIn, type Located, locatedIn } from './citations.ts';
import { symbolAt } from './code.ts';
import { blockAt, type Found, marked, type Search, search } from './find.ts';
import { nearestBlock } from './nearest.ts';
import { linesAt, lossesOf, lostFile } from './prove.ts';
import type { Release } from './release.ts';
import { isFor, type Task, tasksIn, worklist } from './worklist.ts';
import { passageText, type WrittenCitation, writtenCitations } from './write.ts';

/** What every task works with. */
export interface Desk extends Inspection {
  /** The content folder. */
  readonly dir: string;
  /** The folder of distributions. */
  readonly cache: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const pinsOf = ({ records }: Desk): Distribution[] =>
  records.distributions.map(({ record }) => record);

function referenceOf({ records }: Desk, id: string): Reference {
  const found = records.references.find(({ record }) => record.id === id)?.record;
  if (found) return found;
  const { allowed = '', hint = 'name a reference' } = oneOf(
    id,
    records.references.map(({ record }) => record.id),
  );
  throw new Refusal({ place: 'passages', got: `no reference "${id}"`, allowed, remedy: hint });
}

function locatedOf(reference: Reference): Located {
  const located = locatedIn(reference);
  if (located) return located;
  throw new Refusal({
    place: reference.id,
    got: 'a reference that is in no release',
    allowed: 'one with package, version and file',
    remedy: 'a page or a repository can be cited, but no passage of it proved',
  });
}

/** The release that a file is in; throws where it cannot be had. */
function releaseOf(desk: Desk, shelf: Shelf, located: Located): Release {
  const name = releaseName(located);
  const release = shelf.releases.get(name);
  if (release) return release;
  throw new Refusal({
    place: name,
    got: shelf.missing.get(name) ?? 'no pin',
    allowed: pinsOf(desk).map(releaseName).join(', '),
    remedy: `npm run passages -- --pin "${name}", or see to Python, pip and the network`,
  });
}

const shelfFor = (desk: Desk, names: ReadonlySet<string>) =>
  shelfOf(
    desk.cache,
    pinsOf(desk).filter((pin) => names.has(releaseName(pin))),
    desk.env,
  );

const only = (located: Located) => new Set([releaseName(located)]);

/** Why words do not lead to one passage. */
function refusalOf(
  found: Exclude<Search, { found: Found }>,
  release: Release,
  file: string,
  words: string,
): string {
  if ('many' in found)
    return `${counted(found.many.length, 'passage')} hold these words: take more of them. ${found.many.slice(0, 8).join(' | ')}`;
  if ('notUnique' in found)
    return `six words at its ends do not tell this passage from others; take another, or “first … last”: “${found.notUnique}”`;
  const document = release.document(file);
  if (!document)
    return `${lostFile(release, file).message}; allowed: ${lostFile(release, file).allowed}`;
  const others = release.files.filter((other) => {
    if (other === file || !/\.(txt|rst|md|py|toml|html|py-tpl)$|PKG-INFO$/.test(other))
      return false;
    const there = release.document(other);
    return there !== undefined && 'found' in search(there, words);
  });
  if (others.length > 0) return `not in ${file}, but in ${others.slice(0, 5).join(', ')}`;
  const near = document.form === 'words' ? nearestBlock(document, words) : undefined;
  return near
    ? `not in ${file}; nearest (${near.place}, line ${near.line}): “${near.text}”`
    : `not in ${file}, nor anything like it`;
}

function passageFor(release: Release, file: string, words: string): Found | string {
  const document = release.document(file);
  const found: Search = document ? search(document, words) : { none: true };
  return 'found' in found ? found.found : refusalOf(found, release, file, words);
}

function foundOrRefused(desk: Desk, id: string, words: string): Found {
  const located = locatedOf(referenceOf(desk, id));
  const release = releaseOf(desk, shelfFor(desk, only(located)), located);
  const found = passageFor(release, located.file, words);
  if (typeof found !== 'string') return found;
  throw new Refusal({
    place: `${id}, ${located.file}`,
    got: `no one passage for “${words}”`,
    allowed: found,
    remedy: `npm run passages -- --open ${id} says where the file is`,
  });
}

/** The entry for the passage of a reference that holds some words, and what it says. */
export function find(desk: Desk, words: string, id: string): string {
  const { passage, says } = foundOrRefused(desk, id, words);
  return `passage: ${passageText(passage)}\n# unique; it says:\n# ${says.replaceAll('\n', '\n# ')}`;
}

/** The path of a reference's file on this machine. */
export function whereOpen(desk: Desk, id: string): string {
  const located = locatedOf(referenceOf(desk, id));
  releaseOf(desk, shelfFor(desk, only(located)), located);
  return pathOf(desk, located);
}

function pathOf(desk: Desk, located: Located): string {
  const pin = pinsOf(desk).find((each) => releaseName(each) === releaseName(located));
  return join(desk.cache, `${pin?.archive}.files`, located.file);
}

/** The citations at a line of a file, of one reference where it is named. */
function citationsAt(path: string, line: number, id: string | undefined): WrittenCitation[] {
  const all = writtenCitations(readFileSync(path, 'utf8')).filter(
    ({ from, to, reference }) =>
      from <= line && line <= to && (id === undefined || reference === id),
  );
  return all;
}

/** Writes the passage that holds some words into the citation at `place`, `<file>:<line>`. */
export function set(desk: Desk, place: string, words: string, id: string | undefined): string {
  const [, path = place, line = ''] = /^(.*?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  const [citation, ...others] = citationsAt(path, Number(line), id);
  if (!citation || others.length > 0)
    throw new Refusal({
      place,
      got: citation ? `${others.length + 1} citations` : 'no citation',
      allowed: citation
        ? [citation, ...others].map(({ reference }) => reference).join(', ')
        : 'the line of one',
      remedy: 'npm run passages -- --set <file>:<line> "<words>" <reference>',
    });
  const { passage, says } = foundOrRefused(desk, citation.reference, words);
  writeFiles(new Map([[path, withEdits(readFileSync(path, 'utf8'), [citation.edit(passage)])]]));
  return `${path}:${citation.from} ${citation.reference}: ${passageText(passage)}\n# it says: ${says}`;
}

/** The citations without a passage, as a list to fill in. */
export function todo(desk: Desk, part: string): string {
  const citations = citationsIn(desk.records).filter(
    ({ reference, place }) => reference.id.includes(part) || place.file.includes(part),
  );
  return worklist(citations, ({ reference }) => pathOf(desk, locatedOf(reference)));
}

interface Answer {
  readonly task: Task;
  readonly found: Found;
}

function answer(
  desk: Desk,
  shelf: Shelf,
  task: Task & { readonly line: number },
  place: string,
): Answer | Problem {
  const problem = (message: string) => ({
    file: place,
    line: task.line,
    column: 1,
    message: `${task.to ?? task.reference}: “${task.words}”: ${message}`,
  });
  try {
    const located = locatedOf(referenceOf(desk, task.to ?? task.reference));
    const found = passageFor(releaseOf(desk, shelf, located), located.file, task.words);
    return typeof found === 'string' ? problem(found) : { task, found };
  } catch (error) {
    if (error instanceof Refusal) return problem(error.message);
    throw error;
  }
}

function editsFor(answers: readonly Answer[], citation: WrittenCitation) {
  const found = answers.find(({ task }) => isFor(task, citation));
  if (!found) return [];
  const {
    task,
    found: { passage },
  } = found;
  const edit = citation.edit(passage);
  if (task.to === undefined) return [edit];
  // A passage that is new stands right behind the id, which is replaced together with it.
  const cite = citation.cite(task.to);
  return edit.from === cite.to ? [{ ...cite, text: cite.text + edit.text }] : [cite, edit];
}

/** Writes what a list has found into every citation that it is for; reports all that is found nowhere. */
export function fill(desk: Desk, place: string, yaml: string): string {
  const tasks = tasksIn(yaml).filter(({ words }) => words !== '');
  const names = new Set(
    tasks.flatMap(({ reference, to }) => {
      const record = desk.records.references.find(
        (each) => each.record.id === (to ?? reference),
      )?.record;
      const located = record && locatedIn(record);
      return located ? [releaseName(located)] : [];
    }),
  );
  const shelf = shelfFor(desk, names);
  const answered = tasks.map((task) => answer(desk, shelf, task, place));
  const answers = answered.filter((each): each is Answer => 'task' in each);
  const files = new Map(
    [...new Set(citationsIn(desk.records).map((each) => each.place.file))].flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const edits = writtenCitations(text).flatMap((citation) => editsFor(answers, citation));
      return edits.length > 0 ? [[path, withEdits(text, edits)] as const] : [];
    }),
  );
  writeFiles(files);
  const problems = answered.filter((each): each is Problem => !('task' in each));
  console.log(`${counted(answers.length, 'passage')} written into ${counted(files.size, 'file')}.`);
  if (problems.length > 0) throw new ContentError(problems);
  return 'Every filled task of the list is done.';
}

/** Fetches a distribution and gives its entry for `distributions.yaml`. */
export function pin(desk: Desk, name: string): string {
  const [, packageName = name, version = ''] = /^(.*) (\S+)$/.exec(name) ?? [];
  const [fetched] = fetchAll(desk.cache, [{ package: packageName, version }], desk.env);
  if (!fetched || fetched.error !== undefined)
    throw new Refusal({
      place: name,
      got: fetched?.error ?? 'nothing',
      allowed: 'a version that the index has',
      remedy: 'npm run passages -- --pin "<package> <version>"',
    });
  const { archive, sha256 } = fetched;
  return `- package: ${packageName}\n  version: '${version}'\n  archive: ${archive}\n  sha256: ${sha256}`;
}

const standing = (passage: Passage | undefined): passage is Passage => passage !== undefined;

interface Proof {
  readonly proved: number;
  readonly losses: readonly Problem[];
  /** Why something could not be proved → how many passages. */
  readonly unproved: ReadonlyMap<string, number>;
}

function lossesIn(citation: Citation, shelf: Shelf): Problem[] | string {
  const located = locatedIn(citation.reference);
  const { passage, passagePlace, what, reference } = citation;
  if (!located || !passage) return [];
  const release = shelf.releases.get(releaseName(located));
  if (!release)
    return `${releaseName(located)}: ${shelf.missing.get(releaseName(located)) ?? 'not pinned'}`;
  const others = [...shelf.releases].flatMap(([name, other]) =>
    name.startsWith(`${located.package} `) && other !== release ? [other] : [],
  );
  return lossesOf(located.file, passage, { release, others }).map(({ message, allowed, hint }) => ({
    ...passagePlace,
    message: `${what} cites ${reference.id} (${release.name}): ${message}`,
    allowed,
    hint,
  }));
}

/** Every passage of a release held against it. */
export function proofOf(citations: readonly Citation[], shelf: Shelf): Proof {
  const named = citations.filter(
    ({ passage, reference }) => standing(passage) && locatedIn(reference),
  );
  const results = named.map((citation) => lossesIn(citation, shelf));
  const reasons = results.filter((result) => typeof result === 'string');
  const losses = results.filter((result) => typeof result !== 'string');
  const counts = Map.groupBy(reasons, (reason) => reason);
  return {
    proved: losses.filter((own) => own.length === 0).length,
    losses: losses.flat(),
    unproved: new Map([...counts].map(([reason, own]) => [reason, own.length])),
  };
}

/** Proves every passage; throws all losses at once. */
export function prove(desk: Desk): string {
  const citations = citationsIn(desk.records);
  const names = new Set(
    citations.flatMap(({ reference, passage }) => {
      const located = locatedIn(reference);
      return located && passage ? [releaseName(located)] : [];
    }),
  );
  const shelf = shelfFor(desk, names);
  const { proved, losses, unproved } = proofOf(citations, shelf);
  console.log(
    `${counted(proved, 'passage')} of ${counted(citations.length, 'citation')} stand in the releases, word for word.`,
  );
  for (const [reason, count] of unproved)
    console.log(`${counted(count, 'passage')} not proved: ${reason}`);
  if (losses.length > 0) throw new ContentError(losses);
  if (unproved.size > 0) process.exitCode = 1;
  return '';
}

/** The passage with its place written anew; undefined where its words are not there any more. */
function renewed(release: Release, file: string, passage: Passage): Passage | undefined {
  const document = release.document(file);
  if (document?.form === 'lines' && passage.lines) {
    const at = linesAt(document, passage);
    if (at === undefined) return undefined;
    const [from, to] = passage.lines;
    const { symbol: _, ...rest } = passage;
    const symbol = symbolAt(file, document.lines, at);
    return { ...(symbol !== undefined && { symbol }), ...rest, lines: [at, at + to - from] };
  }
  if (document?.form !== 'words' || passage.start === undefined) return undefined;
  const span = marked(document, passage.start, passage.end);
  const block = span && blockAt(document, span.from);
  if (!block) return undefined;
  const { section: _, paragraph: __, ...rest } = passage;
  return {
    ...(block.section !== undefined && { section: block.section }),
    ...(block.paragraph > 0 && { paragraph: block.paragraph }),
    ...rest,
  };
}

/** Edits that write the places of passages anew in one file. */
function renewals(
  text: string,
  releaseFor: (id: string) => readonly [Release, string] | undefined,
): Edit[] {
  return writtenCitations(text).flatMap(({ reference, passage, edit }) => {
    const found = passage && releaseFor(reference);
    const anew = found && renewed(...found, passage);
    return anew && passageText(anew) !== passageText(passage) ? [edit(anew)] : [];
  });
}

/** Writes the places of passages anew where their words stand elsewhere in the same file. */
export function renew(desk: Desk): string {
  const shelf = shelfFor(desk, new Set(pinsOf(desk).map(releaseName)));
  const found = new Map(
    desk.records.references.flatMap(({ record }) => {
      const located = locatedIn(record);
      const release = located && shelf.releases.get(releaseName(located));
      return located && release ? [[record.id, [release, located.file] as const] as const] : [];
    }),
  );
  const paths = new Set(citationsIn(desk.records).map(({ place }) => place.file));
  const edited = [...paths].map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, edits: renewals(text, (id) => found.get(id)) };
  });
  const changed = edited.filter(({ edits }) => edits.length > 0);
  writeFiles(new Map(changed.map(({ path, text, edits }) => [path, withEdits(text, edits)])));
  const count = changed.reduce((sum, { edits }) => sum + edits.length, 0);
  return `${counted(count, 'passage')} renewed in ${counted(changed.length, 'file')}.`;
}
