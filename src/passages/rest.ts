import { type Names, restInline } from './rest-inline.ts';
import {
  dedent,
  flush,
  indentedFrom,
  indentOf,
  isBlank,
  type Line,
  linesIn,
} from './rest-lines.ts';
import { tableAt } from './rest-tables.ts';
import type { RawBlock } from './text.ts';

/** Reads reStructuredText as far as its words go: what stands on the page in which stretches, not how it looks. */

/** What a text of reStructuredText is read with. */
export interface RestContext extends Names {
  /** The text of another file, by a path relative to this one; undefined where there is none. */
  readonly include?: (path: string) => string | undefined;
}

const nowhere: Line = { text: '', number: 0 };

const adornment = /^([!-/:-@[-`{-~])\1{2,}$/;
const isAdornment = (line: Line | undefined) => line !== undefined && adornment.test(line.text);

const hidden = new Set([
  ...['index', 'module', 'currentmodule', 'py:module', 'py:currentmodule', 'highlight', 'toctree'],
  ...['contents', 'setting', 'templatetag', 'templatefilter', 'fieldlookup', 'signal', 'image'],
  ...['meta', 'default-role', 'program', 'role', 'tabularcolumns', 'cssclass', 'rst-class'],
  ...['sectionauthor', 'testsetup', 'raw', 'automodule', 'autoclass', 'autofunction'],
  ...['automethod', 'autoexception', 'autoattribute', 'autodata', 'autoproperty', 'blockdiag'],
  ...[
    'graphviz',
    'mermaid',
    'click:run',
    'testcleanup',
    'codeauthor',
    'typevar',
    'state',
    'control',
  ],
]);
const code = new Set([
  ...['code-block', 'sourcecode', 'code', 'console', 'parsed-literal', 'prompt', 'testcode'],
  ...['productionlist', 'doctest', 'click:example', 'literalinclude'],
]);
/** What they are given as an argument is the start of the text, or no text at all. */
const versions = new Set(['versionadded', 'versionchanged', 'deprecated', 'versionremoved']);

/** What describes something: they are given signatures, which are printed as they are. */
const described =
  /^(?:\w+:)?(?:class|function|method|classmethod|staticmethod|attribute|property|data|exception|decorator|describe|object|option|envvar|confval|[a-z]+-admin(?:-option)?|cmdoption)$/;

interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly content: readonly Line[];
  readonly line: Line;
}

const codeBlocks = (lines: readonly Line[]): RawBlock[] =>
  lines
    .filter((line) => !isBlank(line))
    .map(({ text, number }, index) => ({ text, line: number, goesOn: index > 0 }));

/** A directive's options and what follows them. */
function bodyOf(body: readonly Line[]): { head: readonly Line[]; content: readonly Line[] } {
  const gap = body.findIndex(isBlank);
  const first = gap < 0 ? body : body.slice(0, gap);
  const options = first.findIndex(({ text }) => /^:[\w-]+:( |$)/.test(text));
  const head = options < 0 ? first : first.slice(0, options);
  if (options < 0) return { head, content: gap < 0 ? [] : body.slice(gap) };
  // An option may go on below itself, indented.
  const rest = first.slice(options).findIndex(({ text }) => !/^(:[\w-]+:|\s)/.test(text));
  return { head, content: rest < 0 ? body.slice(first.length) : body.slice(options + rest) };
}

function versionBlocks(
  { argument, content, line }: Directive,
  head: readonly Line[],
  context: RestContext,
) {
  const said = [argument.replace(/^\S+\s*/, ''), ...head.map(({ text }) => text)].join(' ').trim();
  return [...paragraph(said, line, context), ...blocksIn(content, context)];
}

function directive(it: Directive, context: RestContext): RawBlock[] {
  const { name, argument, line } = it;
  if (hidden.has(name)) return [];
  const { head, content } = bodyOf(it.content);
  if (name === 'literalinclude' || name === 'include') {
    const text = context.include?.(argument);
    if (text === undefined) return [];
    const included = linesIn(text).map((each) => ({ ...each, number: line.number }));
    return name === 'include' ? blocksIn(included, context) : codeBlocks(included);
  }
  if (code.has(name)) return codeBlocks([...head, ...content]);
  if (versions.has(name)) return versionBlocks({ ...it, content }, head, context);
  if (name === 'glossary' || name === 'list-table') return blocksIn([...head, ...content], context);
  if (described.test(name)) {
    const signatures = codeBlocks([{ text: argument, number: line.number }, ...head]);
    return [...signatures, ...blocksIn(content, context)];
  }
  const admonished = [argument, ...head.map(({ text }) => text)].join(' ').trim();
  return [...paragraph(admonished, line, context), ...blocksIn(content, context)];
}

const paragraph = (text: string, { number }: Line, context: RestContext): RawBlock[] => {
  const seen = restInline(text, context);
  return seen.trim() === '' ? [] : [{ text: seen, line: number }];
};

const marker =
  /^(?:[-*+•‣]|(?:\d+|#|[a-zA-Z]|[ivxlcdm]+)[.)]|\((?:\d+|#|[a-zA-Z]|[ivxlcdm]+)\))(?: +|$)/;
const field = /^:((?:\\.|[^:\\`])(?:\\.|[^\\:]|:(?!\s|$|`))*):(?: +|$)/;

interface Step {
  readonly blocks: readonly RawBlock[];
  /** Where the next thing begins. */
  readonly next: number;
}

/** Something whose text goes on below it, indented. */
function item(lines: readonly Line[], at: number, width: number, context: RestContext): Step {
  const line = lines[at] ?? nowhere;
  const below = indentedFrom(lines, at + 1, 0);
  const own = { text: line.text.slice(width), number: line.number };
  const depth = Math.min(width, ...below.filter((each) => !isBlank(each)).map(indentOf));
  const inner = [own, ...dedent(below, depth)];
  return { blocks: blocksIn(inner, context), next: at + 1 + below.length };
}

function explicit(lines: readonly Line[], at: number, context: RestContext): Step {
  const line = lines[at] ?? nowhere;
  const below = indentedFrom(lines, at + 1, 0);
  const next = at + 1 + below.length;
  const named = /^\.\. (?:\|[^|]+\| )?([\w:+.-]+)::(?:\s+(.*))?$/.exec(line.text);
  if (named && !line.text.startsWith('.. |')) {
    const [, name = '', argument = ''] = named;
    return {
      blocks: directive(
        { name: name.toLowerCase(), argument, content: flush(below), line },
        context,
      ),
      next,
    };
  }
  const note = /^\.\. \[[^\]]+\]\s*/.exec(line.text);
  if (note) return item(lines, at, note[0].length, context);
  return { blocks: [], next };
}

/** The lines from `at` on that are one paragraph. */
function proseFrom(lines: readonly Line[], at: number): readonly Line[] {
  const end = lines.findIndex((line, index) => index > at && (isBlank(line) || indentOf(line) > 0));
  return lines.slice(at, end < 0 ? lines.length : end);
}

/** A term, and its definition below it. */
function definition(term: string, lines: readonly Line[], at: number, context: RestContext): Step {
  const below = indentedFrom(lines, at + 1, 0);
  const shown = paragraph(term.replace(/ : .*$/, ''), lines[at] ?? nowhere, context);
  return {
    blocks: [...shown, ...blocksIn(flush(below), context)],
    next: at + 1 + below.length,
  };
}

/** A paragraph, the code that it announces, or a term with its definition. */
function text(lines: readonly Line[], at: number, context: RestContext): Step {
  const own = proseFrom(lines, at);
  const end = at + own.length;
  const line = lines[at] ?? nowhere;
  const joined = own.map((each) => each.text.trim().replace(/^\|(?: |$)/, '')).join(' ');
  const after = lines[end];
  if (own.length === 1 && after && !isBlank(after)) return definition(joined, lines, at, context);
  if (!joined.endsWith('::')) return { blocks: paragraph(joined, line, context), next: end };
  const below = indentedFrom(lines, end, 0);
  const shown = joined.replace(/(?:^|\s+)::$/, '').replace(/::$/, ':');
  return {
    blocks: [...paragraph(shown, line, context), ...codeBlocks(flush(below))],
    next: end + below.length,
  };
}

function heading(lines: readonly Line[], at: number, context: RestContext): Step | undefined {
  const [first, second, third] = lines.slice(at, at + 3);
  if (!first || !second) return undefined;
  if (isAdornment(first) && isAdornment(third) && !isBlank(second))
    return {
      blocks: [{ heading: restInline(second.text.trim(), context), line: second.number }],
      next: at + 3,
    };
  if (!isAdornment(second) || isBlank(first) || indentOf(first) > 0 || isAdornment(first))
    return undefined;
  if (second.text.length < Math.min(4, first.text.length)) return undefined;
  return {
    blocks: [{ heading: restInline(first.text.trim(), context), line: first.number }],
    next: at + 2,
  };
}

function step(lines: readonly Line[], at: number, context: RestContext): Step {
  const line = lines[at] ?? nowhere;
  if (isBlank(line)) return { blocks: [], next: at + 1 };
  if (indentOf(line) > 0) {
    const quoted = indentedFrom(lines, at, 0);
    return { blocks: blocksIn(flush(quoted), context), next: at + quoted.length };
  }
  const table = tableAt(lines, at);
  if (table)
    return { blocks: table.cells.flatMap((cell) => blocksIn(cell, context)), next: table.next };
  const title = heading(lines, at, context);
  if (title) return title;
  if (/^\.\.(?: |$)/.test(line.text)) return explicit(lines, at, context);
  if (/^__ /.test(line.text) || isAdornment(line)) return { blocks: [], next: at + 1 };
  const marked = marker.exec(line.text) ?? field.exec(line.text);
  if (marked) return item(lines, at, marked[0].length, context);
  if (line.text.startsWith('>>> ')) {
    const end = lines.findIndex((each, index) => index > at && isBlank(each));
    const session = lines.slice(at, end < 0 ? lines.length : end);
    return { blocks: codeBlocks(session), next: at + session.length };
  }
  return text(lines, at, context);
}

function blocksIn(lines: readonly Line[], context: RestContext): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const { blocks: found, next } = step(lines, at, context);
    blocks.push(...found);
    at = next;
  }
  return blocks;
}

const substitution = /^\.\. \|([^|]+)\| replace::\s*(.*)$/gm;

/** What a page made of reStructuredText shows, stretch by stretch. */
export function restBlocks(text: string, context: RestContext): RawBlock[] {
  const own = [...text.matchAll(substitution)].map(
    ([, name = '', it = '']) => [name, restInline(it, context)] as const,
  );
  const substitutions = new Map([...context.substitutions, ...own]);
  return blocksIn(linesIn(text), { ...context, substitutions });
}

/** The labels of a text, each with the heading it stands before, and its first heading. */
export function titlesIn(text: string): {
  readonly labels: ReadonlyMap<string, string>;
  readonly first: string | undefined;
} {
  const plain = { title: () => undefined, substitutions: new Map<string, string>() };
  const lines = linesIn(text);
  const labels = new Map<string, string>();
  let waiting: string[] = [];
  let first: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const label = /^\.\. _`?([^:`]+)`?:\s*$/.exec(line.text)?.[1];
    const title = label === undefined ? heading(lines, at, plain) : undefined;
    const [found] = title?.blocks ?? [];
    if (label !== undefined) waiting.push(label.toLowerCase());
    else if (title && found && 'heading' in found) {
      for (const each of waiting) labels.set(each, found.heading);
      first ??= found.heading;
      waiting = [];
      at = title.next - 1;
    } else if (!/^\.\.? ?/.test(line.text)) waiting = [];
  }
  return { labels, first };
}
