import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const staticImport = /(?:\bfrom|\bimport)\s*"(\.\/[^"]+\.js)"/g;
const scriptOf = (src: string) => `<script type="module" src="${src}"></script>`;
const moduleScript = new RegExp(scriptOf('([^"]+)'));

/** Files that a script imports, and those that they import. */
function importedBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(staticImport)) {
    const path = join(dirname(file), name);
    if (known.has(path)) continue;
    known.add(path);
    importedBy(path, known);
  }
  return known;
}

const linkTo = (address: string) => `<link rel="modulepreload" href="${address}">`;

/**
 * The page with its own script, the first, in the head, and links to what that imports. Nothing is laid out before it has run: else the A to Z would be,
 * for whoever asks something, only to give way to what was found.
 */
const withScriptFirst = (html: string, src: string, imported: readonly string[]) =>
  html
    .replace(scriptOf(src), '')
    .replace(
      '</head>',
      `<script type="module" blocking="render" src="${src}"></script>${imported.map(linkTo).join('')}</head>`,
    );

/** Nearly all of what is imported is called for the first answer: the browser makes it ready as it comes, not when it is called. Must stand at the top. */
const hint = '//# allFunctionsCalledOnLoad\n';

/** Readies one page; gives the files that its own script imports. */
function ready(root: string, page: string): readonly string[] {
  const file = join(root, page);
  const html = readFileSync(file, 'utf8');
  const [, src = ''] = moduleScript.exec(html) ?? [];
  const folder = src.slice(0, src.indexOf('_astro/'));
  const imported = [...importedBy(join(root, src.slice(folder.length)))];
  const addresses = imported.map((path) => folder + path.slice(root.length));
  writeFileSync(file, withScriptFirst(html, src, addresses));
  return imported;
}

/** Lets the search page ask for its script, and all that it imports, as soon as it is there: what asks is there two round trips after it was asked for. */
export function preloads(): AstroIntegration {
  return {
    name: 'preloads',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = globSync('search/**/index.html', { cwd: root });
        const imported = new Set(pages.flatMap((page) => ready(root, page)));
        for (const path of imported) writeFileSync(path, hint + readFileSync(path, 'utf8'));
      },
    },
  };
}
