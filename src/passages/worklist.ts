import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { idPattern, releaseName } from '../schema/index.ts';
import { type Citation, locatedIn } from './citations.ts';

/** One thing to find: what a reference is cited for, wherever it is. */
const task = z.strictObject({
  reference: z.string(),
  shows: z.string(),
  /** Words of the passage, as they are given to `--find`; nothing while it is not done. */
  words: z.string().default(''),
  /** Another reference that shows it. */
  to: z.string().regex(idPattern).optional(),
  /** For whoever reads the list. */
  note: z.string().optional(),
});

export type Task = z.infer<typeof task>;
/** A task, and the line of its list on which it stands. */
export type Placed = Task & { readonly line: number };

const key = ({ reference, shows }: Pick<Task, 'reference' | 'shows'>) => `${reference}\n${shows}`;

/** Whether a citation is what a task asks for. */
export const isFor = (
  asked: Task,
  citation: { readonly reference: string; readonly shows: string },
) => key(asked) === key(citation);

/** Where a file can be opened, told to whoever fills a list. */
export type Opened = (citation: Citation) => string;

function entry(citations: readonly Citation[]): string[] {
  const [first] = citations;
  if (!first) return [];
  return [
    ...citations.map(({ place, what }) => `# ${place.file}:${place.line} ${what}`),
    `- reference: ${first.reference.id}`,
    `  shows: ${JSON.stringify(first.shows)}`,
    '  words: ""',
    '',
  ];
}

/** The citations of files of releases that name no passage yet, as a list to fill in: by file, each pair of reference and what it shows once. */
export function worklist(citations: readonly Citation[], opened: Opened): string {
  const open = citations.filter(
    ({ passage, reference }) => !passage && locatedIn(reference) && !reference.file?.endsWith('/'),
  );
  const files = Map.groupBy(open, ({ reference }) => reference.id);
  return [...files]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([id, own]) => {
      const [first] = own;
      const located = first && locatedIn(first.reference);
      if (!first || !located) return [];
      const pairs = Map.groupBy(own, ({ shows }) => shows);
      return [
        `### ${id}: ${releaseName(located)}, ${located.file}`,
        `### ${opened(first)}`,
        ...[...pairs.values()].flatMap(entry),
      ];
    })
    .join('\n');
}

/** The tasks of a list that is filled in, each with its line; throws what the schema says of a damaged one. */
export function tasksIn(yaml: string): Placed[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const items = isSeq(document.contents) ? document.contents.items : [];
  return z
    .array(task)
    .parse(document.toJS() ?? [])
    .map((each, index) => {
      const item = items[index];
      const at = isNode(item) ? (item.range?.[0] ?? 0) : 0;
      return { ...each, line: lineCounter.linePos(at).line };
    });
}
