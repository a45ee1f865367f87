import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { snippetCode } from '../reading/snippet.ts';
import { counted } from '../sentences/numbers.ts';
import { type CodeRun, codeRuns } from './code.ts';

/** The code of one subject for the job that others do beside it. */
export interface SnippetView {
  /** Of its code, for what copies it. */
  readonly id: string;
  readonly subject: Subject;
  /** From the project's root. */
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

/** Lines that hold more than white space. */
const linesIn = (code: string) => code.split('\n').filter((line) => line.trim() !== '').length;

export function snippetsView(knowledge: Knowledge, { snippets }: Criterion): SnippetsView {
  const read = snippets.map((snippet) => ({ snippet, code: snippetCode(snippet).trimEnd() }));
  return {
    lines: read
      .map(({ snippet, code }, index) => {
        const lines = linesIn(code);
        const { name } = knowledge.subject(snippet.subject);
        return `${name} ${index === 0 ? counted(lines, 'line') : lines}`;
      })
      .join(', '),
    pairs: read.map(({ snippet: { subject, file }, code }) => ({
      id: `code-${subject}`,
      subject: knowledge.subject(subject),
      file,
      lines: counted(linesIn(code), 'line'),
      runs: codeRuns(code, file),
    })),
  };
}
