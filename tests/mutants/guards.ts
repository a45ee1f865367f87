/** What keeps content from running as code, and inputs from hanging what reads them: each is taken away once, and a test must notice. */
import { readFileSync } from 'node:fs';
import type { Mutant } from './mutants.ts';

/** An expression of a file, from its first place on or from the `nth`, and what it is without the guard. */
type Guard = readonly [was: string, becomes: string, nth?: number];

const guards: Readonly<Record<string, readonly Guard[]>> = {
  'src/astro/checked-bodies.ts': [
    ['isLeftOut(path)', 'false'],
    ['problems.length > 0', 'false'],
    ['!read?.body', 'false'],
    ['publishedText(read.body)', 'read.body.text'],
  ],
  'src/astro/engine.ts': [
    ["refuse('an import or export', fileURL)", 'undefined'],
    ["refuse('an expression', fileURL)", 'undefined'],
    ["refuse('an expression', fileURL)", 'undefined', 2],
    ['requirePlain(node, context)', 'undefined'],
    ['requirePlain(node, context)', 'undefined', 2],
    ['!attributes.every(isPlain)', 'false'],
    ["type === 'mdxJsxAttribute'", 'true'],
    ["(typeof value === 'string' || value === null || value === undefined)", 'true'],
    ['[onlyText]', '[]'],
  ],
  'src/reading/mdx.ts': [
    ['!text.startsWith(opening)', 'false'],
    ['innerFence.test(front)', 'false'],
    ["'mdxjsEsm'", "'none'"],
    ["'mdxFlowExpression'", "'none'"],
    ["'mdxTextExpression'", "'none'"],
    ["'image'", "'none'"],
    ["'imageReference'", "'none'"],
    ['unreadable > 0', 'false'],
    ['depth > limits.depth', 'false'],
    ['block.length > limits.block', 'false'],
    ["'\\n'.repeat(linesBefore) + body", 'body'],
    ["'\\n'.repeat(Math.max(0, linesBefore - 2))", "''"],
    ["split.body.endsWith('\\n')", 'true'],
  ],
  'src/reading/files.ts': [
    ['what !== undefined', 'false'],
    ['/\\.(mdx|ya?ml|json)$/.test(path)', 'false'],
    ['!entry.isFile()', 'false'],
    ['realpathSync(file) !== join(realpathSync(dir), path)', 'false'],
    ['entry.size > limits.bytes', 'false'],
    ['nought >= 0', 'false'],
    ['{ fatal: true }', '{ fatal: false }'],
    ["text.replaceAll('\\r\\n', '\\n')", 'text'],
  ],
  'src/reading/document.ts': [
    ['length > limits.depth', 'false'],
    ["key === '<<'", 'false'],
    ['key === undefined || !seen.has(key)', 'true'],
  ],
};

function mutantOf(file: string, text: string, [was, becomes, nth = 1]: Guard): Mutant {
  const starts = [...text.matchAll(new RegExp(RegExp.escape(was), 'g'))].map(({ index }) => index);
  const from = starts[nth - 1];
  if (from === undefined) throw new Error(`${file} has no ${was} (${nth})`);
  const line = text.slice(0, from).split('\n').length;
  return { file, from, to: from + was.length, line, was, becomes };
}

/** Every guard taken away. Throws where one is not in its file any more. */
export const withoutGuards = (): Mutant[] =>
  Object.entries(guards).flatMap(([file, each]) => {
    const text = readFileSync(file, 'utf8');
    return each.map((guard) => mutantOf(file, text, guard));
  });
