import { readFileSync } from 'node:fs';
import { textGiven } from '../home/given-file.ts';
import { Refusal } from '../home/refusal.ts';
import { type Edit, withEdits } from '../proofs/stamp.ts';
import { ContentError, type Problem } from '../reading/problem.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { releaseName } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';
import { foundOrRefused, passageFor } from './ask.ts';
import type { Shelf } from './cache.ts';
import { citationsIn, locatedIn } from './citations.ts';
import { type Desk, locatedOf, pathOf, referenceOf, releaseOf, shelfFor } from './desk.ts';
import type { Found } from './find.ts';
import { isFor, type Placed, type Task, tasksIn, worklist } from './worklist.ts';
import { passageText, type WrittenCitation, writtenCitations } from './write.ts';

/** The citations at a line of a file, of one reference where it is named. */
function citationsAt(path: string, line: number, id: string | undefined): WrittenCitation[] {
  return writtenCitations(textGiven(path)).filter(
    ({ from, to, reference }) =>
      from <= line && line <= to && (id === undefined || reference === id),
  );
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
  writeFiles(new Map([[path, withEdits(textGiven(path), [citation.edit(passage)])]]));
  return `${path}:${citation.from} ${citation.reference}: ${passageText(passage)}\n# it says: ${says}`;
}

/** The citations without a passage, as a list to fill in. */
export function todo(desk: Desk, part: string): string {
  const citations = citationsIn(desk.records).filter(
    ({ reference, place }) => reference.id.includes(part) || place.file.includes(part),
  );
  return worklist(citations, ({ reference }) => pathOf(desk, locatedOf(reference)));
}

/** A task that words were found for. */
interface Answer {
  readonly task: Task;
  readonly found: Found;
}

const problemOf = (task: Placed, file: string, message: string): Problem => ({
  file,
  line: task.line,
  column: 1,
  message: `${task.to ?? task.reference}: “${task.words}”: ${message}`,
});

function answer(desk: Desk, shelf: Shelf, task: Placed, file: string): Answer | Problem {
  try {
    const located = locatedOf(referenceOf(desk, task.to ?? task.reference));
    const found = passageFor(releaseOf(desk, shelf, located), located.file, task.words);
    return typeof found === 'string' ? problemOf(task, file, found) : { task, found };
  } catch (error) {
    if (error instanceof Refusal) return problemOf(task, file, error.message);
    throw error;
  }
}

function editsFor(answers: readonly Answer[], citation: WrittenCitation): Edit[] {
  const answered = answers.find(({ task }) => isFor(task, citation));
  if (!answered) return [];
  const { task, found } = answered;
  const edit = citation.edit(found.passage);
  if (task.to === undefined) return [edit];
  // A passage that is new stands right behind the id, which is replaced together with it.
  const cite = citation.cite(task.to);
  return edit.from === cite.to ? [{ ...cite, text: cite.text + edit.text }] : [cite, edit];
}

/** The releases that tasks are about, as far as their references are known. */
function namesIn({ records }: Desk, tasks: readonly Task[]): Set<string> {
  const wanted = new Set(tasks.map(({ reference, to }) => to ?? reference));
  const located = records.references.flatMap(({ record }) =>
    wanted.has(record.id) ? (locatedIn(record) ?? []) : [],
  );
  return new Set(located.map(releaseName));
}

/** The content files that change, with what becomes of them. */
function filled({ records }: Desk, answers: readonly Answer[]): Map<string, string> {
  const paths = new Set(citationsIn(records).map(({ place }) => place.file));
  return new Map(
    [...paths].flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const edits = writtenCitations(text).flatMap((citation) => editsFor(answers, citation));
      return edits.length > 0 ? [[path, withEdits(text, edits)] as const] : [];
    }),
  );
}

/** Tasks that no citation asks for: its words may have changed since the list was made. */
const idle = ({ records }: Desk, tasks: readonly Placed[], file: string): Problem[] => {
  const citations = citationsIn(records).map(({ reference, shows }) => ({
    reference: reference.id,
    shows,
  }));
  return tasks
    .filter(
      (task) =>
        !citations.some((each) => isFor(task, each)) &&
        !citations.some((each) => isFor({ ...task, reference: task.to ?? '' }, each)),
    )
    .map((task) => problemOf(task, file, `nothing cites "${task.reference}" for “${task.shows}”`));
};

/** Writes what a list has found into every citation that it is for; reports at once all that is found nowhere. */
export function fill(desk: Desk, file: string, yaml: string): string {
  const tasks = tasksIn(yaml).filter(({ words }) => words !== '');
  const shelf = shelfFor(desk, namesIn(desk, tasks));
  const answered = tasks.map((task) => answer(desk, shelf, task, file));
  const answers = answered.filter((each): each is Answer => 'task' in each);
  const files = filled(desk, answers);
  writeFiles(files);
  console.log(`${counted(answers.length, 'passage')} written into ${counted(files.size, 'file')}.`);
  const problems = answered.filter((each): each is Problem => !('task' in each));
  const all = [...problems, ...idle(desk, tasks, file)];
  if (all.length > 0) throw new ContentError(all);
  return 'Every filled task of the list is done.';
}
