import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Question } from '../../src/ingest/candidates.ts';
import { bare, sentencesOf } from '../../src/ingest/lines.ts';
import type { Structure } from '../../src/ingest/structure.ts';
import type { Said } from './ingest-figures.ts';

/** A statement that a person has read in an article, and the claims that it makes of those that other articles make as well. */
export interface KnownStatement {
  readonly right: ReadonlySet<string>;
  /** Where the ingest has it among its questions; empty where it has not seen it. */
  readonly found: readonly number[];
}

/** Source → line → claim → the sentences of the line that say it. */
type Sentences = Readonly<
  Record<string, Readonly<Record<number, Readonly<Record<string, readonly number[]>>>>>
>;

const sentences: Sentences = parse(
  readFileSync(new URL('sentences.yaml', import.meta.url), 'utf8'),
);

/** Which sentence of the line, or which cell of the row, it is: from 1. */
const partOf = ({ passage: { text, cell } }: Question, line: number, { lines }: Structure) =>
  cell ? cell.column + 1 : sentencesOf(bare(lines[line - 1]?.text ?? '')).indexOf(text) + 1;

/** What the source says, statement by statement: a line that `sentences.yaml` does not name is one. */
export function knownStatements(
  source: string,
  said: readonly Said[],
  questions: readonly Question[],
  structure: Structure,
): KnownStatement[] {
  const lines = Map.groupBy(
    said.flatMap(({ claim, lines: all }) => all.map((line) => ({ line, claim: claim.id }))),
    ({ line }) => line,
  );
  return [...lines].flatMap(([line, all]) => {
    const on = [...questions.keys()].filter((at) => questions[at]?.passage.lines.includes(line));
    const read = sentences[source]?.[line];
    if (!read) return [{ right: new Set(all.map(({ claim }) => claim)), found: on }];
    const parts = Map.groupBy(
      all.flatMap(({ claim }) => (read[claim] ?? []).map((part) => ({ part, claim }))),
      ({ part }) => part,
    );
    return [...parts].map(([part, told]) => ({
      right: new Set(told.map(({ claim }) => claim)),
      found: on.filter((at) => {
        const question = questions[at];
        return question !== undefined && partOf(question, line, structure) === part;
      }),
    }));
  });
}
