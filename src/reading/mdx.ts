import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString as wordsOf } from 'mdast-util-to-string';
import { mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { type ParsedDocument, parseYaml } from './document.ts';
import { hiddenIn } from './hidden.ts';
import type { Problem } from './problem.ts';

/** A component used in the body of an MDX file, e.g. `<Section id="speed">`. */
export interface ComponentUse {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The words inside it. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A link of the body, as written. */
export interface LinkUse {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

export interface ParsedMdx {
  readonly front: ParsedDocument;
  /** The Markdown after the front matter. */
  readonly body: string;
  readonly components: readonly ComponentUse[];
  readonly links: readonly LinkUse[];
  readonly problems: readonly Problem[];
  /** Hidden characters of its texts, whether they were typed or written as an entity. */
  readonly hidden: readonly Problem[];
}

/** The components that content may use, with the attributes each needs. */
export const allowedComponents: Readonly<Record<string, readonly string[]>> = {
  Section: ['id'],
  Claim: ['id'],
  Ref: ['id'],
  Rule: ['id', 'title'],
  Words: ['of'],
  Recorded: ['of'],
  SecondReading: [],
};

const frontMatter = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The tree as the engine sees it that also makes the pages: a second reading of MDX would let pass what the first one runs. */
export const treeOf = (body: string) =>
  mdxToMdast(body, { features: { gfm: true, smartPunctuation: false } }) as Root;

interface Found {
  components: ComponentUse[];
  links: LinkUse[];
  problems: Problem[];
  hidden: Problem[];
}

function inspect(file: string, tree: Root, firstLine: number): Found {
  const found: Found = { components: [], links: [], problems: [], hidden: [] };
  visit(tree, (node) => {
    const line = (node.position?.start.line ?? 1) + firstLine;
    const column = node.position?.start.column ?? 1;
    const refuse = (message: string, hint: string) =>
      found.problems.push({ file, line, column, message, hint });
    if ('value' in node && typeof node.value === 'string')
      found.hidden.push(...hiddenIn(node.value, { file, line, column }));
    switch (node.type) {
      case 'image':
      case 'imageReference':
        refuse(
          'an image in content',
          'say in words what it shows; pages load nothing but their own files',
        );
        break;
      case 'mdxjsEsm':
        refuse('import or export in content', 'components are there without an import');
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        refuse(
          `an expression in braces: {${node.value}}`,
          'write the text itself; a literal brace is \\{, a recorded figure <Recorded of="…" />',
        );
        break;
      case 'link':
      case 'definition':
        found.links.push({ url: node.url, line, column });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const attributes: Record<string, string> = {};
        for (const attribute of node.attributes) {
          if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
            attributes[attribute.name] = attribute.value;
            found.hidden.push(...hiddenIn(attribute.value, { file, line, column }));
          } else
            refuse(`<${node.name}> has an attribute that is not a plain text`, 'write name="text"');
        }
        found.components.push({
          name: node.name ?? '',
          attributes,
          text: wordsOf(node),
          line,
          column,
        });
      }
    }
  });
  return found;
}

/** What a body that cannot be parsed seems to use, so that one missing tag is one error and not ten. */
const traces = (body: string, firstLine: number): ComponentUse[] =>
  [...body.matchAll(/<([A-Z]\w*)\s+id="([^"]*)"/g)].map((match) => ({
    name: match[1] ?? '',
    attributes: { id: match[2] ?? '' },
    text: '',
    line: body.slice(0, match.index).split('\n').length + firstLine,
    column: 1,
  }));

/** `3:7: what is wrong (rule)`, as the engine says it. */
function faultOf(error: unknown): { line: number; column: number; reason: string } {
  const [, line = '1', column = '1', reason = String(error)] =
    /^(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/s.exec((error as Error).message) ?? [];
  return { line: Number(line), column: Number(column), reason };
}

/** Another fence inside the front matter: a reader that stops at it would take the rest for the body. */
const innerFence = /^(---|\+\+\+)/m;

/** Splits front matter from body and reads what the body uses; everything malformed becomes a problem. */
export function parseMdx(file: string, text: string): ParsedMdx {
  const match = frontMatter.exec(text);
  if (match?.index !== 0 || innerFence.test(match[1] ?? '')) {
    const problem = {
      file,
      line: 1,
      column: 1,
      message: 'no front matter',
      hint: 'start the file with a block between two lines of ---',
    };
    return {
      front: { ...parseYaml(file, ''), data: undefined, problems: [problem] },
      body: text,
      components: [],
      links: [],
      problems: [problem],
      hidden: [],
    };
  }
  const front = parseYaml(file, match[1] ?? '', { lines: 1 });
  const body = text.slice(match[0].length);
  const firstLine = match[0].split('\n').length - 1;
  try {
    const found = inspect(file, treeOf(body), firstLine);
    return { front, body, ...found, problems: [...front.problems, ...found.problems] };
  } catch (error) {
    const { line, column, reason } = faultOf(error);
    const problem = {
      file,
      line: line + firstLine,
      column,
      message: `MDX cannot be read: ${reason}`,
      hint: 'close every tag; write a literal < as \\<',
    };
    return {
      front,
      body,
      components: traces(body, firstLine),
      links: [],
      problems: [...front.problems, problem],
      hidden: [],
    };
  }
}
