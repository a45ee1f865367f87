import { createCssVariablesTheme, createHighlighterCoreSync, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import jinja from 'shiki/langs/jinja.mjs';
import python from 'shiki/langs/python.mjs';

/** Languages by the ending of a file; what has none is shown plain. */
const languages: Readonly<Record<string, string>> = { py: 'python', html: 'jinja' };

/** The kinds of token that are told apart; the style sheet names their colours. */
const kinds = ['comment', 'keyword', 'string', 'function'] as const;
type TokenKind = (typeof kinds)[number];

/** A run of code of one kind; none where it is plain. */
export interface CodeRun {
  readonly text: string;
  readonly kind: TokenKind | undefined;
}

const highlighter = createHighlighterCoreSync({
  themes: [createCssVariablesTheme({ name: 'kinds', variablePrefix: '' })],
  langs: [python, jinja],
  engine: createJavaScriptRegexEngine(),
});

/** The theme gives a token its kind in the name of a variable: `var(--token-string-expression)`. */
const kindOf = (colour: string | undefined) =>
  kinds.find((kind) => colour?.includes(`token-${kind}`));

/** Neighbours of one kind as one run; white space shows no colour, so that it goes with whatever stands before it. */
function joined(runs: readonly CodeRun[]): CodeRun[] {
  const done: CodeRun[] = [];
  for (const run of runs) {
    const last = done.at(-1);
    if (last && (last.kind === run.kind || run.text.trim() === ''))
      done[done.length - 1] = { ...last, text: last.text + run.text };
    else done.push(run);
  }
  return done;
}

const newline: CodeRun = { text: '\n', kind: undefined };

/** Operators stay plain. */
const runOf = ({ content, color }: ThemedToken): CodeRun => ({
  text: content,
  kind: /\w/.test(content) ? kindOf(color) : undefined,
});

function linesIn(code: string, lang: string): CodeRun[][] {
  const { tokens } = highlighter.codeToTokens(code, {
    lang,
    theme: 'kinds',
    // By the clock a busy machine would colour less of the same code.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) => line.map(runOf));
}

/** Code in runs of one kind, for pages to colour by class: highlighted when the site is built, with no inline style. @param file ends in its language */
export function codeRuns(code: string, file: string): CodeRun[] {
  const lang = languages[file.split('.').at(-1) ?? ''];
  if (lang === undefined) return [{ text: code, kind: undefined }];
  const lines = linesIn(code, lang);
  return joined(lines.flatMap((line, index) => (index > 0 ? [newline, ...line] : line)));
}
