import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { snippetCode } from '../reading/snippet.ts';
import { codeLines } from '../reading/source-lines.ts';
import { counted } from '../sentences/numbers.ts';
import { type CodeRun, codeRuns } from './code.ts';

/** The code of one subject for the job that others do beside it. */
export interface SnippetView {
  /** Of its code, for what copies it. */
  readonly id: string;
  readonly subject: Subject;
  /** From the project's root; all of them where the job takes several. */
  readonly file: string;
  /** `14 lines` */
  readonly lines: string;
  readonly runs: readonly CodeRun[];
}

export interface SnippetsView {
  /** `Disc 14 lines, Rim 7` */
  readonly lines: string;
  readonly pairs: readonly SnippetView[];
}

interface Part {
  readonly file: string;
  readonly code: string;
}

/** What one subject does for the job, in the order in which its parts are named. */
interface Done {
  readonly subject: Subject;
  readonly parts: readonly Part[];
  readonly lines: number;
}

const between: CodeRun = { text: '\n\n\n', kind: undefined };

const runsOf = ({ file, code }: Part, index: number): CodeRun[] => [
  ...(index === 0 ? [] : [between]),
  ...codeRuns(code, file),
];

function doneBy(knowledge: Knowledge, snippets: Criterion['snippets']): Done[] {
  return [...Map.groupBy(snippets, ({ subject }) => subject)].map(([subject, own]) => {
    const parts = own.map((snippet) => ({
      file: snippet.file,
      code: snippetCode(snippet).trimEnd(),
    }));
    const lines = parts.reduce((sum, { code, file }) => sum + codeLines(code, file), 0);
    return { subject: knowledge.subject(subject), parts, lines };
  });
}

export function snippetsView(knowledge: Knowledge, { snippets }: Criterion): SnippetsView {
  const done = doneBy(knowledge, snippets);
  return {
    lines: done
      .map(({ subject, lines }, index) =>
        [subject.name, index === 0 ? counted(lines, 'line') : lines].join(' '),
      )
      .join(', '),
    pairs: done.map(({ subject, parts, lines }) => ({
      id: `code-${subject.id}`,
      subject,
      file: parts.map(({ file }) => file).join(', '),
      lines: counted(lines, 'line'),
      runs: parts.flatMap(runsOf),
    })),
  };
}
