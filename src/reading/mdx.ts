import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString as wordsIn } from 'mdast-util-to-string';
import { mdxToMdast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { type ParsedDocument, type Place, parseYaml } from './document.ts';
import { hiddenIn } from './hidden.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';

/** A component used in the body of an MDX file, e.g. `<Section id="speed">`. */
export interface ComponentUse {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The words inside it. */
  readonly text: string;
  /** What stands inside it, as written. */
  readonly inner: string;
  /** Id of the `<Section>` it stands in. */
  readonly section: string | undefined;
  /** Whether no use before it in the body is of the same component with the same attributes. */
  readonly first: boolean;
  /** Where it starts and ends in the body's text. */
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

/** A link of the body, as written. */
export interface LinkUse {
  readonly url: string;
  /** Where it starts in the body's text. */
  readonly from: number;
  readonly place: Place;
}

/** Words that a body emphasises or strikes, with the marks around them. */
export interface Emphasis {
  /** Where it starts and ends in the body's text. */
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

/** The body of an MDX file, read once: whoever asks what it uses asks here. */
export interface Body {
  /** The Markdown after the front matter. */
  readonly text: string;
  /** Lines of the file before it. */
  readonly linesBefore: number;
  /** In the order in which they stand. */
  readonly uses: readonly ComponentUse[];
  readonly links: readonly LinkUse[];
  readonly emphases: readonly Emphasis[];
}

export interface ParsedMdx {
  readonly front: ParsedDocument;
  readonly body: Body;
  readonly problems: readonly Problem[];
  /** Hidden characters of its texts, whether they were typed or written as an entity. */
  readonly hidden: readonly Problem[];
}

/** The line that ends the front matter. */
const closingFence = /^---[ \t]*(?:\n|$)/gm;

/** Another fence inside the front matter: a reader that stops at it would take the rest for the body. */
const innerFence = /^(---|\+\+\+)/m;

const opening = '---\n';

/** Where a file's front matter and body are parted; undefined where it has no front matter. Lines end in `\n`. */
export function splitFront(
  text: string,
): { readonly front: string; readonly body: string; readonly linesBefore: number } | undefined {
  if (!text.startsWith(opening)) return undefined;
  const [end] = text.slice(opening.length).matchAll(closingFence);
  if (end === undefined) return undefined;
  const front = text.slice(opening.length, opening.length + end.index);
  if (innerFence.test(front)) return undefined;
  const before = opening.length + end.index + end[0].length;
  return {
    front,
    body: text.slice(before),
    linesBefore: text.slice(0, before).split('\n').length - 1,
  };
}

/**
 * The tree as the engine sees it that also makes the pages: a second reading of MDX would let pass what the first one runs.
 * Blank lines stand for the front matter, so that nothing in the body is taken for one and places are those of the file.
 */
export const treeOf = (body: string, linesBefore = 0) =>
  mdxToMdast('\n'.repeat(linesBefore) + body, {
    features: { gfm: true, smartPunctuation: false },
  }) as Root;

type Point = NonNullable<Root['position']>['start'];
type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Use = Omit<ComponentUse, 'section' | 'first'>;

/** What content may not hold, though MDX may. */
function refusalOf(node: Root | RootContent): Pick<Problem, 'message' | 'hint'> | undefined {
  switch (node.type) {
    case 'image':
    case 'imageReference':
      return {
        message: 'an image in content',
        hint: 'say in words what it shows; pages load nothing but their own files',
      };
    case 'mdxjsEsm':
      return {
        message: 'import or export in content',
        hint: 'components are there without an import',
      };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        message: `an expression in braces: {${node.value}}`,
        hint: 'write the text itself; a literal brace is \\{, a recorded figure <Recorded of="…" />',
      };
    default:
      return undefined;
  }
}

/** The attributes that are plain texts, each said once, and how many are not. */
function attributesOf({ attributes }: Element) {
  const plain = attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  const once = Object.fromEntries(plain);
  return { plain: once, unreadable: attributes.length - Object.keys(once).length };
}

const keyOf = ({ name, attributes }: Use) => JSON.stringify([name, attributes]);

/** Says of each use in which section it stands, and whether it is the first of its like. */
function inContext(uses: readonly Use[]): ComponentUse[] {
  const sections = uses.filter(({ name }) => name === 'Section');
  const seen = new Set<string>();
  return uses.map((use) => {
    const around = sections.find(({ from, to }) => from < use.from && use.to < to);
    const first = !seen.has(keyOf(use));
    seen.add(keyOf(use));
    return { ...use, section: around?.attributes['id'], first };
  });
}

/** Where a point of the tree stands in the body: blank lines stand before it. */
const offsetIn = (linesBefore: number) => (at: Point | undefined) =>
  (at?.offset ?? linesBefore) - linesBefore;

/** What holds running text, whose parts need no space between them. */
const running = new Set(['paragraph', 'heading', 'link', 'emphasis', 'strong', 'tableCell']);

/** The words of a component, a space between what stands in lines of their own. */
function sayingOf(node: Element | RootContent): string {
  if (!('children' in node) || running.has(node.type) || node.type === 'mdxJsxTextElement')
    return wordsIn(node);
  return node.children.map((child) => sayingOf(child as RootContent)).join(' ');
}

function useOf(
  node: Element,
  body: string,
  offset: ReturnType<typeof offsetIn>,
  place: Place,
): Use {
  const [first, last] = [node.children[0], node.children.at(-1)];
  return {
    name: node.name ?? '',
    attributes: attributesOf(node).plain,
    text: sayingOf(node),
    inner: body.slice(offset(first?.position?.start), offset(last?.position?.end)),
    from: offset(node.position?.start),
    to: offset(node.position?.end),
    place,
  };
}

/** A body beyond what is read. */
class TooMuch extends Error {}

/** Throws for a block in which the parser would pair marks for minutes. */
function requireShortBlocks(body: string, linesBefore: number): void {
  let line = linesBefore + 1;
  for (const block of body.split(/(?<=\n)(?=\n)/)) {
    if (block.length > limits.block)
      throw new TooMuch(
        `${line}:1: a block of ${block.length} characters without an empty line; allowed: at most ${limits.block}`,
      );
    line += block.split('\n').length - 1;
  }
}

/** The deepest that content may nest: what prints a page calls itself for each level. Throws where the tree goes deeper. */
function requireFlat(tree: Root): void {
  let level: readonly (Root | RootContent)[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
    if (depth > limits.depth)
      throw new TooMuch(`${line}:${column}: nested more than ${limits.depth} levels deep`);
    level = level.flatMap((node): readonly RootContent[] =>
      'children' in node ? node.children : [],
    );
  }
}

/** Notes that no page shows: what nothing in the text calls, and what is written a second time. */
function lostNotes(file: string, tree: Root): Problem[] {
  const called = new Set<string>();
  const seen = new Set<string>();
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
    return node.type === 'footnoteDefinition' ? SKIP : undefined;
  });
  visit(tree, 'footnoteDefinition', ({ identifier, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    const hint = 'call each note once written, from the text: word[^1]';
    if (seen.has(identifier) || !called.has(identifier))
      problems.push({ file, line, column, message: `the note "${identifier}" is not shown`, hint });
    seen.add(identifier);
  });
  return problems;
}

/** Rows of tables with more cells than the head has: no page would show what is over, and mostly a pipe was meant as a text. */
function wideRows(file: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'table', ({ children: rows }) => {
    const most = rows[0]?.children.length ?? 0;
    for (const { children: cells, position } of rows) {
      const { line = 1, column = 1 } = position?.start ?? {};
      if (cells.length > most)
        problems.push({
          file,
          line,
          column,
          message: `a row of ${cells.length} cells in a table of ${most}`,
          allowed: `at most ${most}`,
          hint: 'a pipe that is meant as a text is \\|',
        });
    }
  });
  return problems;
}

function inspect(file: string, body: string, linesBefore: number) {
  const uses: Use[] = [];
  const links: LinkUse[] = [];
  const emphases: Emphasis[] = [];
  const hidden: Problem[] = [];
  const offset = offsetIn(linesBefore);
  requireShortBlocks(body, linesBefore);
  const tree = treeOf(body, linesBefore);
  requireFlat(tree);
  const problems = [...lostNotes(file, tree), ...wideRows(file, tree)];
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const place = { file, line, column };
    const refusal = refusalOf(node);
    if (refusal) problems.push({ ...place, ...refusal });
    if ('value' in node) hidden.push(...hiddenIn(node.value, () => place));
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')
      emphases.push({
        from: offset(node.position?.start),
        to: offset(node.position?.end),
        place,
      });
    if (node.type === 'link' || node.type === 'definition')
      links.push({ url: node.url, from: offset(node.position?.start), place });
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const { plain, unreadable } = attributesOf(node);
    const message = `<${node.name}> has an attribute that is not a plain text, or one twice`;
    if (unreadable > 0) problems.push({ ...place, message, hint: 'write name="text", once' });
    hidden.push(...Object.values(plain).flatMap((value) => hiddenIn(value, () => place)));
    uses.push(useOf(node, body, offset, place));
  });
  return { uses: inContext(uses), links, emphases, problems, hidden };
}

/** What a body that cannot be parsed seems to use, so that one missing tag is one error and not ten. */
const traces = (file: string, body: string, linesBefore: number): ComponentUse[] =>
  [...body.matchAll(/<([A-Z]\w*)((?:\s+\w+=["'][^"']*["'])+)/g)].map(
    ({ index, 0: whole, 1: name = '', 2: told = '' }) => ({
      name,
      attributes: Object.fromEntries(
        [...told.matchAll(/\b(\w+)=["']([^"']*)["']/g)].map(([, key, value]) => [key, value]),
      ),
      text: '',
      inner: '',
      section: undefined,
      first: true,
      from: index,
      to: index + whole.length,
      place: { file, line: body.slice(0, index).split('\n').length + linesBefore, column: 1 },
    }),
  );

/** `3:7: what is wrong (rule)`, as the engine says it. */
function faultOf(error: unknown): { line: number; column: number; reason: string } {
  const [, line = '1', column = '1', reason = String(error)] =
    /^(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/s.exec((error as Error).message) ?? [];
  return { line: Number(line), column: Number(column), reason };
}

/** A tag whose first attribute does not stand in straight quotes. */
const unquoted = /^<[A-Z][A-Za-z]{0,40} [a-z]{1,40}=[^"]/;

/** How to mend what is at a place of a text and is no MDX. */
function remedyAt(
  text: string,
  { line, column, reason }: { line: number; column: number; reason: string },
): string {
  if (reason.startsWith('Could not parse expression')) return 'write a literal brace as \\{';
  const rest = (text.split('\n')[line - 1] ?? '').slice(Math.max(0, column - 1));
  return unquoted.test(rest)
    ? 'put what stands behind the = between straight quotes: id="…"'
    : 'close every tag; write a literal < as \\<';
}

/** What is said of a file without front matter, or with one that does not end. */
const frontless = (text: string) =>
  text.startsWith(opening)
    ? {
        message: 'the front matter begins here and does not end',
        hint: 'end it with a line of ---, and have no such line within it',
      }
    : { message: 'no front matter', hint: 'start the file with a block between two lines of ---' };

function withoutFront(file: string, text: string): ParsedMdx {
  const problem = { file, line: 1, column: 1, ...frontless(text) };
  return {
    front: { ...parseYaml(file, ''), data: undefined, problems: [problem] },
    body: { text, linesBefore: 0, uses: [], links: [], emphases: [] },
    problems: [problem],
    hidden: [],
  };
}

/** Splits front matter from body and reads what the body uses; everything malformed becomes a problem. */
export function parseMdx(file: string, text: string): ParsedMdx {
  const split = splitFront(text);
  if (!split) return withoutFront(file, text);
  const { linesBefore } = split;
  // The engine ends the whole process where a text ends within a line of code.
  const body = split.body.endsWith('\n') ? split.body : `${split.body}\n`;
  const front = parseYaml(file, split.front, { lines: 1 });
  try {
    const { problems, hidden, ...found } = inspect(file, body, linesBefore);
    return {
      front,
      body: { text: body, linesBefore, ...found },
      problems: [...front.problems, ...problems],
      hidden,
    };
  } catch (error) {
    const { reason, ...place } = faultOf(error);
    const message = `MDX cannot be read: ${reason}`;
    const hint = error instanceof TooMuch ? 'divide it' : remedyAt(text, { reason, ...place });
    return {
      front,
      body: {
        text: body,
        linesBefore,
        uses: traces(file, body, linesBefore),
        links: [],
        emphases: [],
      },
      problems: [...front.problems, { file, ...place, message, hint }],
      hidden: [],
    };
  }
}

/**
 * The text of an MDX file that is published: the body that was checked, on the lines where it stood, behind a front matter of
 * its own that holds nothing, so that no reader takes anything in the body for one. The first mark of each claim says so.
 */
export function publishedText({ text, linesBefore, uses }: Body): string {
  const start = '<Claim'.length;
  const marks = uses
    .filter(({ name, first }) => name === 'Claim' && first)
    .map(({ from }) => from + start);
  const parts = [0, ...marks].map((from, index) => text.slice(from, marks[index]));
  return `---\n${'\n'.repeat(Math.max(0, linesBefore - 2))}---\n${parts.join(' first')}`;
}
