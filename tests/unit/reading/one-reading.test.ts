import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { engine } from '../../../src/astro/engine.ts';
import { parseMdx, publishedText, treeOf } from '../../../src/reading/mdx.ts';

/** Inputs of each kind; FUZZ=20000 for more of them than a test run has time for. */
const numRuns = Number(process.env['FUZZ'] ?? 200);

// The reader of front matter that the engine of the pages has in front of it; no package of ours names it.
const { parseFrontmatter } = createRequire(import.meta.resolve('@astrojs/mdx'))(
  '@astrojs/internal-helpers/frontmatter',
) as { parseFrontmatter: (code: string, options: object) => { content: string } };

const renderer = await engine().createMdxRenderer?.(
  { syntaxHighlight: false, gfm: undefined, smartypants: undefined } as never,
  { optimize: false, srcDir: pathToFileURL('/src/'), sourcemap: false } as never,
);
const file = '/content/guides/made-up.mdx';

/** What a page shows of a body: the elements of content with what they are told, where links lead, and the words. */
interface Shown {
  readonly uses: readonly string[];
  readonly links: readonly string[];
  readonly words: string;
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).toSorted().join(' ');
/** An address without its percent signs: the engine writes some letters by their numbers. */
const bare = (url: string) =>
  url.replaceAll(/(?:%[0-9a-f]{2})+/gi, (octets) => {
    try {
      return decodeURIComponent(octets);
    } catch {
      return octets;
    }
  });
const useOf = (name: string, attributes: object) =>
  JSON.stringify([name, Object.entries(attributes).toSorted()]);

type Props = Readonly<Record<string, unknown>>;
type Runtime = (type: unknown, props: Props) => unknown;

/** The module without its one import and its exports, run with elements that only say what they are. Whatever else it imports or exports is no function. */
function run(code: string, jsx: Runtime): void {
  const script = code
    .replace(/^import \{[^}]*\} from "astro\/jsx-runtime";$/m, '')
    .replaceAll(/^export (?=const frontmatter|function getHeadings)/gm, '');
  const names = ['_Fragment', '_jsx', '_jsxs'];
  const made = new Function(...names, `${script}\nreturn _createMdxContent;`);
  const components = Object.fromEntries(elements.map((name) => [name, name]));
  made('', jsx, jsx)({ components });
}

const elements = ['Claim', 'Section', 'Words', 'Rule'];
/** What the engine adds to notes by itself. */
const isAdded = (type: unknown, props: Props) =>
  props['data-footnote-backref'] !== undefined ||
  props['data-footnote-ref'] !== undefined ||
  (type === 'h2' && props['id'] === 'footnote-label');

async function rendered(published: string): Promise<Shown> {
  const { content } = parseFrontmatter(published, { frontmatter: 'empty-with-lines' });
  const { code } = (await renderer?.process(content, file, {})) ?? { code: '' };
  const uses: string[] = [];
  const links: string[] = [];
  const textOf = (child: unknown): string =>
    Array.isArray(child) ? child.map(textOf).join('') : String(child ?? '');
  let words = '';
  run(code, (type, props) => {
    const { children, first: _, ...told } = props;
    const text = `${textOf(children)}${/^(p|li|td|th|h\d|pre|br|Section|Rule)$/.test(String(type)) ? '\n' : ''}`;
    if (isAdded(type, props)) return '';
    if (elements.includes(String(type))) uses.push(useOf(String(type), told));
    if (type === 'a') links.push(String(told['href']));
    words = text;
    return text;
  });
  return { uses: uses.toSorted(), links: links.map(bare).toSorted(), words: wordsIn(words) };
}

/** The same of the tree that was checked. */
function checked(text: string): Shown {
  const { body } = parseMdx(file, text);
  const links: string[] = [];
  let words = '';
  const tree = treeOf(body.text, body.linesBefore);
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  visit(tree, (node: RootContent | typeof tree) => {
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'linkReference') links.push(definitions.get(node.identifier) ?? '');
    if ('value' in node) words += node.value;
    else if (/^(paragraph|listItem|tableCell|heading|break|mdxJsxFlow.*)$/.test(node.type))
      words += '\n';
  });
  const uses = body.uses.map(({ name, attributes }) => useOf(name, attributes));
  return { uses: uses.toSorted(), links: links.map(bare).toSorted(), words: wordsIn(words) };
}

/** Whether code of a text ran: every piece that could leaves its trace here. */
const trace = globalThis as { ran?: boolean };

/**
 * Holds one text to the rule: what the check refuses is of no concern here; what it lets pass is on the page as it was checked, and
 * nothing of it runs. Says whether it passed the check.
 */
async function agrees(text: string): Promise<boolean> {
  const { body, problems } = parseMdx(file, text.replaceAll('\r\n', '\n'));
  // Elements beyond the fixed set are refused by a rule of the content.
  if (problems.length > 0 || !body.uses.every(({ name }) => elements.includes(name))) return false;
  delete trace.ran;
  const shown = await rendered(publishedText(body));
  expect(trace.ran).toBeUndefined();
  const letters = ({ words, ...rest }: Shown) => ({
    ...rest,
    letters: [...words.replaceAll(/\s/g, '')].toSorted().join(''),
  });
  expect(letters(shown)).toEqual(letters(checked(text.replaceAll('\r\n', '\n'))));
  return true;
}

const code = [
  'import fs from "node:fs"',
  'export const x = (globalThis.ran = true)',
  '{globalThis.ran = true}',
  '<Words of={globalThis.ran = true} />',
  '<Claim {...(globalThis.ran = true, {})} />',
  '{/* comment */}',
  '<script>globalThis.ran = true</script>',
];
const fences = [
  '---',
  '--- ',
  '---\t',
  '----',
  '+++',
  '```',
  '~~~',
  '````js',
  '***',
  '===',
  '...',
  '--- #',
  ' ---',
];
const ends = ['\n', '\r\n', '\r', '\n\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\n \n'];
const blanks = ['\t', '\u00a0', '\u2003', '\u3000', '\ufeff', '\u200b', '    ', '\u1680', '  \\'];
const nests = [
  '> ',
  '- ',
  '  - ',
  '1. ',
  '    ',
  '> > ',
  '<Section id="s">',
  '</Section>',
  '<Rule id="r">',
  '</Rule>',
  '| a | b |',
  '| - | :-: |',
  '- [ ] ',
];
const entities = [
  '&amp;',
  '&lt;script&gt;',
  '&#123;globalThis.ran=true&#125;',
  '&#x0a;',
  '&#13;',
  '&nbsp;',
  '&NotAnEntity;',
  '&#0;',
  '&lbrace;',
  '\\{',
  '\\<',
  '`{x}`',
  '``<b>``',
];
const plain = [
  'one two',
  '**bold**',
  '_em_',
  'a_b_c',
  '[there](/criteria/)',
  '[ref][d]',
  '[d]: /method/',
  '<Claim id="c" />',
  '<Claim id="c" />',
  '# Head',
  'x[^1]',
  '[^1]: note',
  '~~gone~~',
  'https://example.org/a',
  '"quotes" -- ...',
  '`code`',
  'a < b',
];

const of = (...lists: readonly (readonly string[])[]) => fc.constantFrom(...lists.flat());
const joined = (piece: fc.Arbitrary<string>, maxLength = 14) =>
  fc
    .array(fc.oneof(piece, of(plain), fc.string({ maxLength: 6 }), of(['\n', '\n\n', '\n'])), {
      maxLength,
    })
    .map((parts) => parts.join(''));
const document = (
  piece: fc.Arbitrary<string>,
  front: fc.Arbitrary<string> = fc.constant('id: x\n'),
) =>
  fc
    .tuple(
      of(['---\n', '---\n', '---\n', '---\r\n', '\ufeff---\n']),
      front,
      of(['---\n', '---\n', '---\n', '---', '--- \n', '---\r\n', '\n---\n']),
      joined(piece),
    )
    .map((parts) => parts.join(''));

/** What of the text is odd, by the kind of reader that may take it otherwise. */
const kinds: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'ends of front matter': document(
    of(fences, code, ends),
    joined(of(fences, code, ['title: x\n', '# c\n', 'a: |\n'], ends), 5).map(
      (text) => `id: x\n${text}\n`,
    ),
  ),
  'line endings': document(of(ends, code)),
  fences: document(of(fences, code, ['\n'])),
  nesting: document(of(nests, code, ['\n'])),
  'white space': document(of(blanks, code, ends)),
  entities: document(of(entities, code)),
  everything: document(of(fences, ends, blanks, nests, entities, code)),
};

describe('what was checked is what is rendered, whatever is odd about', () => {
  test.each(Object.entries(kinds))('%s', { timeout: 3_600_000 }, async (_, texts) => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        if (await agrees(text)) passed++;
      }),
      { numRuns },
    );
    // Else the check would have refused nearly all, and nothing would have been compared.
    expect(passed).toBeGreaterThan(numRuns / 50);
  });
});

describe('content that carries code ends the build, should a check ever let it pass', () => {
  test.each([
    ['an import', 'import fs from "node:fs"'],
    ['an export', 'export const x = 1'],
    ['an expression on its own', '{1 + 1}'],
    ['an expression in a line', 'one {1 + 1} two'],
    ['an expression in a table', '| a |\n| - |\n| {1} |'],
    ['a comment', '{/* x */}'],
    ['an attribute that computes', '<Words of={1} />'],
    ['attributes spread', 'one <Claim {...x} />'],
  ])('%s', async (_, text) => {
    await expect(rendered(`---\n---\n${text}\n`)).rejects.toThrow(
      /content\/guides\/made-up\.mdx holds an .* where it is published/,
    );
  });
  test('and content that carries none does not', async () => {
    expect(await rendered('---\n---\n<Claim first id="x" /> \\{1} `{2}`\n')).toMatchObject({
      uses: ['["Claim",[["id","x"]]]'],
    });
  });
});
