import { didYouMean } from '../spelling/nearest.ts';

/** One thing wrong with the content: where, what was got, what is allowed, how to mend it. */
export interface Problem {
  /** Path from the project's root, e.g. `content/claims/relia/scalability.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What is wrong and what was got. */
  readonly message: string;
  /** What would be right, as a list or a phrase. */
  readonly allowed?: string | undefined;
  /** How to mend it. */
  readonly hint?: string | undefined;
  /** Name of the rule it breaks, a heading of the editorial guide. */
  readonly rule?: string | undefined;
  /** Where that rule is written, where it is not the editorial guide. */
  readonly guide?: string | undefined;
  /** What it follows from: of problems with one cause the first is told, and how many others there are. */
  readonly cause?: string | undefined;
  /** Whether all of that cause is one mistake, however few follow from it. */
  readonly isOne?: boolean | undefined;
}

/** What would be right instead of `got`, which is none of `words`; a long list is cut, for a typo wants the nearest word only. */
export const oneOf = (
  got: string,
  words: readonly string[],
  what = 'known ids',
): Pick<Problem, 'allowed' | 'hint'> => ({
  allowed: words.length > 40 ? `one of ${words.length} ${what}` : words.join(', '),
  hint: didYouMean(got, words),
});

/** `file:line:column message; allowed: … (hint) → CONTRIBUTING.md#rule` */
export const formatProblem = ({
  file,
  line,
  column,
  message,
  allowed,
  hint,
  rule,
  guide,
}: Problem) =>
  [
    `${file}:${line}:${column} ${message}`,
    allowed && `; allowed: ${allowed}`,
    hint && ` (${hint})`,
    rule && ` → ${guide ?? 'CONTRIBUTING.md'}#${rule}`,
  ]
    .filter(Boolean)
    .join('');

/** What cannot be read comes before what breaks a rule: the one may be the cause of the other. */
const byCause = (a: Problem, b: Problem) =>
  Number(a.rule !== undefined) - Number(b.rule !== undefined) ||
  a.file.localeCompare(b.file, 'en') ||
  a.line - b.line ||
  a.column - b.column;

/** As many problems as a person takes in at once. */
const most = 20;

/** The problems, one per line, each said once: what cannot be read first, then by place; the first `told`, and how many more there are. */
export function formatProblems(problems: readonly Problem[], told = most): string {
  const lines = [...new Set(problems.toSorted(byCause).map(formatProblem))];
  const left = lines.length - told;
  if (left <= 0) return lines.join('\n');
  return [...lines.slice(0, told), `… and ${left} more; npm run check -- --all lists them`].join(
    '\n',
  );
}

/** Content that cannot be published; its message lists the first problems, `told` of them. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[], told?: number) {
    super(
      `${problems.length === 1 ? 'One problem' : `${problems.length} problems`} in the content:\n${formatProblems(problems, told)}`,
    );
    this.problems = problems;
  }
}
