import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, walk } from 'css-tree';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Folders of `src` in the order of the table in the README: each may import only from those above it. */
const order = [...readFileSync('README.md', 'utf8').matchAll(/^\| `src\/(\w+)\/` \|/gm)].map(
  ([, folder = '']) => folder,
);

/** What a script loads when it runs: what is imported as a type alone is gone by then. */
function loadedBy(script: string): string[] {
  const { statements } = ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    const isType = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) && !isType
      ? [moduleSpecifier.text]
      : [];
  });
}

const named = (script: string) =>
  ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName);

/** What a style sheet imports. */
function sheetsIn(css: string): string[] {
  const found: string[] = [];
  walk(parse(css), (node) => {
    if (node.type === 'Atrule' && node.name === 'import' && node.prelude)
      walk(node.prelude, (part) => {
        if (part.type === 'String') found.push(part.value);
      });
  });
  return found;
}

/** The script between the two fences of a component, which runs when a page is made. */
const frontMatter = (text: string) => text.split(/^---$/m)[1] ?? '';
/** The scripts of a component that run in a browser. */
const scripts = (text: string) =>
  [...text.matchAll(/^<script>$([\s\S]*?)^<\/script>$/gm)].map(([, script = '']) => script);

/** What a file of `src` imports, types and style sheets included. */
function importsIn(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.css')) return sheetsIn(text);
  if (path.endsWith('.ts')) return named(text);
  return [frontMatter(text), ...scripts(text)].flatMap(named);
}

interface Import {
  readonly from: string;
  readonly to: string;
}

const below = (path: string) => path.replaceAll('\\', '/').slice('src/'.length);
const folderOf = (path: string) => path.split('/')[0] ?? '';

const files = globSync('src/*/**/*.{ts,astro,css}');
/** Imports between files of `src`, as paths below it. */
const imports = files.flatMap((path) =>
  importsIn(path)
    .filter((name) => name.startsWith('.'))
    .map((name): Import => ({ from: below(path), to: below(join(dirname(path), name)) })),
);
const described = ({ from, to }: Import) => `${from} imports ${to}`;

describe('the folders of src', () => {
  test('stand once each in the table of the README', () =>
    expect(order.toSorted()).toEqual([...new Set(files.map(below).map(folderOf))].toSorted()));

  test('import only from those above them, so that they form no circle', () => {
    const steps = imports.map((each) => ({
      each,
      down: order.indexOf(folderOf(each.to)) - order.indexOf(folderOf(each.from)),
    }));
    expect(steps.filter(({ down }) => down < 0).length).toBeGreaterThan(500);
    expect(steps.filter(({ down }) => down > 0).map(({ each }) => described(each))).toEqual([]);
  });
});

test('a page imports ten modules at most', () => {
  const heavy = globSync('src/pages/**/*.astro')
    .map((path) => ({ path, count: named(frontMatter(readFileSync(path, 'utf8'))).length }))
    .filter(({ count }) => count > 10);
  expect(heavy).toEqual([]);
});

test('no component takes the knowledge base from a global', () => {
  const reaching = imports.filter(
    ({ from, to }) => /^(components|layouts)\//.test(from) && to.startsWith('astro/base'),
  );
  expect(reaching.map(described)).toEqual([]);
});

test('a script of the browser loads neither a schema nor the library of schemas', () => {
  const loaded = new Set(globSync('src/browser/*.ts'));
  for (const path of loaded)
    if (path.startsWith('src/'))
      for (const name of loadedBy(readFileSync(path, 'utf8')))
        loaded.add(name.startsWith('.') ? join(dirname(path), name) : name);
  expect(loaded).toContain('src/outputs/search/english.ts');
  expect([...loaded].filter((path) => /^zod$|schema\/index/.test(path))).toEqual([]);
});
